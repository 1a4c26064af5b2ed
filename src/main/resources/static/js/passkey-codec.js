// Between the JSON of the server and the binary of the browser (WebAuthn); by hand, since browsers of a few years ago have
// passkeys but not these functions, and some password managers give objects without them.
export function bytes(text) {
  const binary = atob(text.replace(/-/g, "+").replace(/_/g, "/"));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}

export function text(buffer) {
  const binary = Array.from(new Uint8Array(buffer), (byte) => String.fromCharCode(byte)).join("");
  return btoa(binary).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
}

const known = (list) => list?.map((each) => ({ ...each, id: bytes(each.id) }));

export function options(json) {
  const { challenge, user, allowCredentials, excludeCredentials, ...rest } = json;
  return {
    ...rest,
    challenge: bytes(challenge),
    ...(user && { user: { ...user, id: bytes(user.id) } }),
    ...(allowCredentials && { allowCredentials: known(allowCredentials) }),
    ...(excludeCredentials && { excludeCredentials: known(excludeCredentials) }),
  };
}

export function answer(credential) {
  const { response } = credential;
  const made = response.attestationObject && {
    attestationObject: text(response.attestationObject),
    transports: response.getTransports?.() ?? [],
  };
  const used = response.signature && {
    authenticatorData: text(response.authenticatorData),
    signature: text(response.signature),
    ...(response.userHandle && { userHandle: text(response.userHandle) }),
  };
  return JSON.stringify({
    id: credential.id,
    rawId: text(credential.rawId),
    type: credential.type,
    ...(credential.authenticatorAttachment && { authenticatorAttachment: credential.authenticatorAttachment }),
    clientExtensionResults: credential.getClientExtensionResults?.() ?? {},
    response: { clientDataJSON: text(response.clientDataJSON), ...made, ...used },
  });
}
