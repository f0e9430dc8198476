# To be read by a script of several steps that should all be run, whatever becomes of each.
# A step that cannot be done here is named at the end; it counts as not done, never as passed.
failed=""
left_out=""

# step NAME COMMAND...: exit code 0 is passed, 2 is not to be done here, anything else failed.
step() {
    name=$1
    shift
    echo "== $name"
    status=0
    "$@" || status=$?
    case $status in
        0) ;;
        2) left_out="$left_out
  $name" ;;
        *) failed="$failed
  $name" ;;
    esac
}

# Names what was left out and what failed; fails if something did.
tell() {
    [ -z "$left_out" ] || echo "LEFT OUT:$left_out"
    [ -z "$failed" ] || echo "FAILED:$failed"
    [ -z "$failed" ]
}
