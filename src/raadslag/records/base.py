"""What every record shares: frozen, typed, and unwilling to carry a field it does not know."""

from pydantic import BaseModel, ConfigDict


class Record(BaseModel):
    """A frozen value. Unknown fields are refused with `pydantic.ValidationError`."""

    model_config = ConfigDict(frozen=True, extra="forbid", ser_json_bytes="base64")
