const $ = id => document.getElementById(id);
const offered = { Approve: 'approve', Reject: 'reject', Withdraw: 'withdraw', Apply: 'apply' };

// InReview is a name of the record; a person reads "In review".
const words = name => name.replace(/([a-z])([A-Z])/g, (_, a, b) => `${a} ${b.toLowerCase()}`);

// Text only ever goes in as text: nobody's need can become markup.
function element(tag, properties = {}, ...children) {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children.filter(c => c !== null));
  return made;
}

async function call(path, { method = 'GET', body, seen } = {}) {
  const headers = { 'X-Actor': $('people').value };
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  if (seen) headers['If-Match'] = seen;
  const answer = await fetch(`/api/${path}`, { method, headers, body: body === undefined ? undefined : JSON.stringify(body) });
  const text = await answer.text();
  const read = text ? JSON.parse(text) : null;
  if (!answer.ok) throw new Error(read?.detail ?? `${answer.status} ${answer.statusText}`);
  return read;
}

function say(text, bad = false) {
  const notice = $('notice');
  notice.textContent = text;
  notice.className = bad ? 'bad' : '';
  notice.hidden = false;
}

async function act(what) {
  try {
    const said = await what();
    if (said) say(said);
  } catch (problem) {
    say(problem.message, true);
  }
  await show();
}

function colored(node, index) {
  node.style.setProperty('--color', `var(--part-${index % 3})`);
  return node;
}

function ranked(item) {
  const bar = element('div', { className: 'bar', role: 'img', ariaLabel: item.parts.map(p => `${p.name} ${p.amount.toFixed(2)} of ${p.most.toFixed(2)}`).join(', ') });
  item.parts.forEach((part, index) => {
    const piece = colored(element('span', { title: `${part.name}: ${part.amount.toFixed(2)} of ${part.most.toFixed(2)}` }), index);
    piece.style.width = `${part.amount * 100}%`;
    bar.append(piece);
  });
  return element('li', {},
    element('span', { className: 'rank', textContent: item.rank }),
    element('span', { className: 'title' }, element('b', { textContent: item.title }), element('span', { className: 'soft', textContent: `${item.key} · ${words(item.status)}` })),
    bar,
    element('span', { className: 'score', textContent: item.score.toFixed(2) }),
    element('details', {}, element('summary', { textContent: 'Why here' }), element('p', { textContent: item.why })));
}

function change(request) {
  const buttons = request.allowed.filter(a => offered[a]).map(action => element('button', {
    textContent: action,
    className: action === 'Approve' || action === 'Apply' ? '' : 'quiet',
    onclick: () => act(async () => {
      const next = await call(`changes/${request.id}/${offered[action]}`, { method: 'POST', body: {}, seen: request.version });
      return `${next.key} is ${words(next.status)} now.${next.owed.length ? ` Owed: ${next.owed.join('; ')}` : ''}`;
    }),
  }));
  return element('article', {},
    element('h3', {}, `${request.key} changes ${request.requirement ?? 'the record'}`, element('span', { className: 'chip', textContent: words(request.status) })),
    element('p', {}, request.before ? element('del', { textContent: request.before }) : null, ' ', request.after ? element('ins', { textContent: request.after }) : null),
    element('p', { className: 'soft', textContent: request.why }),
    buttons.length ? element('div', { className: 'buttons' }, ...buttons) : element('p', { className: 'soft', textContent: 'Nothing for you to do here now.' }));
}

function followUp(due) {
  const said = element('input', { placeholder: 'What was said', ariaLabel: `What was said to ${due.with}`, required: true });
  const form = element('form', {}, element('div', { className: 'row' }, said, element('button', { textContent: 'Done' })));
  form.onsubmit = event => {
    event.preventDefault();
    act(async () => {
      await call(`follow-ups/${due.id}/complete`, { method: 'POST', body: { summary: said.value } });
      return `Noted. ${due.with} is asked again at the next date.`;
    });
  };
  return element('article', {},
    element('h3', {}, due.with, element('span', { className: 'chip', textContent: words(due.state) })),
    element('p', { textContent: due.about }),
    element('p', { className: 'soft', textContent: due.local }),
    form);
}

function fill(target, items, make, nothing) {
  $(target).replaceChildren(...(items.length ? items.map(make) : [element('p', { className: 'soft', textContent: nothing })]));
}

async function show() {
  const [ranking, changes, followUps, audit] = await Promise.all([call('ranking'), call('changes'), call('follow-ups'), call('audit')]);
  $('legend').replaceChildren(...(ranking[0]?.parts ?? []).map((part, index) => colored(element('li', { textContent: `${part.name} (up to ${part.most.toFixed(2)})` }), index)));
  fill('ranking', ranking, ranked, 'Nothing is scored yet.');
  fill('changes', changes, change, 'No change is open.');
  fill('follow-ups', followUps, followUp, 'Nobody waits for a call in the next two weeks.');
  $('audit').textContent = audit.isIntact ? `The record is intact: ${audit.verified} commits, head ${audit.head.slice(0, 12)}…` : `The record was changed outside of the kit: ${audit.verdict} at commit ${audit.firstBad}.`;
  document.body.dataset.ready = 'true';
}

async function start() {
  const { project, people } = await call('people');
  $('project').textContent = project;
  document.title = `${project}: requirements desk`;
  $('people').replaceChildren(...people.map(p => element('option', { value: p.actor, textContent: p.name })));
  $('people').onchange = () => act(async () => null);
  $('intake').onsubmit = event => {
    event.preventDefault();
    act(async () => {
      const { requirement, findings } = await call('requirements', { method: 'POST', body: { statement: $('statement').value } });
      $('intake').reset();
      return [`${requirement.key} is captured; it is ranked with the next scoring round.`, ...findings].join('\n');
    });
  };
  await show();
}

start().catch(problem => say(problem.message, true));
