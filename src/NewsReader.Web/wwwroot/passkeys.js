// Makes passkeys and signs in with them (W3C Web Authentication). Where the browser has none, its buttons stay hidden.
const supported = window.PublicKeyCredential?.parseCreationOptionsFromJSON
  && window.PublicKeyCredential.parseRequestOptionsFromJSON;

function show() {
  if (supported) document.querySelectorAll('[data-passkey]').forEach(button => { button.hidden = false; });
}

async function post(address, fields) {
  const answer = await fetch(address, { method: 'POST', body: new URLSearchParams(fields) });
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
  return answer;
}

const asked = async address => (await post(`${address}/question`, {})).json();

async function make() {
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(await asked('/settings/account/passkeys'));
  const credential = await navigator.credentials.create({ publicKey });
  await post('/settings/account/passkeys', { credential: JSON.stringify(credential) });
  location.reload();
}

async function use(button) {
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(await asked('/sign-in/passkey'));
  const credential = await navigator.credentials.get({ publicKey });
  await post('/sign-in/passkey', { credential: JSON.stringify(credential) });
  location.assign(button.dataset.back);
}

document.addEventListener('click', async event => {
  const button = event.target.closest?.('[data-passkey]');
  if (!button) return;
  const problem = document.querySelector('[data-passkey-problem]');
  problem.hidden = true;
  button.disabled = true;
  try {
    await (button.dataset.passkey === 'make' ? make() : use(button));
  } catch {
    problem.hidden = false;
  } finally {
    button.disabled = false;
  }
});

show();
window.Blazor?.addEventListener('enhancedload', show);
