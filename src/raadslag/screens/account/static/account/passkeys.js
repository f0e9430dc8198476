// Passkeys: a form that says data-passkey is filled in by the browser's own keys and sent. Without this file, or in a
// browser that has no passkeys, such a form stays hidden, and the other ways in are there.
"use strict";

(() => {
  const keys = window.PublicKeyCredential;
  if (!keys || !("parseRequestOptionsFromJSON" in keys)) return;

  async function optionsOf(form) {
    if (!("ask" in form.dataset)) return JSON.parse(form.querySelector("script").textContent);
    const answer = await fetch(form.action, { headers: { Accept: "application/json" } });
    if (!answer.ok) throw new Error(answer.statusText);
    return (await answer.json()).request_options;
  }

  async function credentialFor(form) {
    const { publicKey } = await optionsOf(form);
    return form.dataset.passkey === "create"
      ? navigator.credentials.create({ publicKey: keys.parseCreationOptionsFromJSON(publicKey) })
      : navigator.credentials.get({ publicKey: keys.parseRequestOptionsFromJSON(publicKey) });
  }

  async function fillAndSend(form) {
    const failed = form.querySelector(".passkey-failed");
    failed.hidden = true;
    try {
      form.elements.credential.value = JSON.stringify(await credentialFor(form));
      form.submit();
    } catch {
      failed.hidden = false;
    }
  }

  for (const form of document.querySelectorAll("form[data-passkey]")) {
    form.hidden = false;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      fillAndSend(form);
    });
  }
  for (const missing of document.querySelectorAll(".passkey-missing")) missing.hidden = true;
})();
