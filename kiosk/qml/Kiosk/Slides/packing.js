.pragma library

// Places the facts of a topic slide in a frame {x, y, width, gap, air}. One of them may stand beside
// all others; cards stand side by side in columns, or one below the other with their labels beside
// them; whatever else there is has a row to itself. Items have layout, group, aside, x, y, boost,
// column, apart, ruled, air, lay(width), least() and reach().

// How items may be arranged, the best way first. `lead` is the one that stands beside all others, or
// -1; `listed` sets labels beside figures, `halves` parts the facts in two columns, `apart` sets the
// figures of sentences on lines of their own.
function plans(items, frame) {
    const cards = items.filter(item => item.layout === "cards" || item.layout === "hero").length;
    const found = ways(items, frame, cards).map(way => Object.assign({ "lead": -1, "columns": 1, "apart": true }, way));
    return cards === items.length ? found : [...found, ...found.map(plan => Object.assign({}, plan, { "apart": false }))];
}

function ways(items, frame, cards) {
    const list = { "listed": true };
    const columns = (...counts) => counts.map(count => ({ "columns": count }));
    if (items.length === 1)
        return columns(1);
    if (frame.tall)
        return [list, ...columns(2, 1)];
    const picture = items.findIndex(item => item.aside > 0);
    const lead = picture >= 0 ? picture : items.findIndex(item => item.layout === "hero");
    if (lead >= 0)
        return [list, ...columns(2), { "listed": true, "narrow": true }, ...columns(1)].map(way => Object.assign({ "lead": lead }, way)).concat(columns(4, 3, 2));
    if (cards < items.length)
        return [{ "listed": true, "halves": true }, ...columns(frame.columns), list];
    const even = columns(...new Set([cards === 4 ? 2 : Math.min(cards, 3), 4, 3, 2]));
    return frame.composition === "ledger" ? [list, ...even] : [...even, list];
}

// Lays items out and returns the height they take.
function arrange(items, frame, plan) {
    for (const item of items) {
        item.boost = 1;
        item.column = 0;
        item.apart = plan.apart;
        item.ruled = items.length > 1;
    }
    if (plan.lead >= 0)
        return beside(items, frame, plan);
    return plan.halves ? halves(items, frame, plan) : stack(rows(items, frame, plan), frame);
}

// One at one side, all else at the other, both in the middle of their height. The others begin on
// one of twelve columns.
function beside(items, frame, plan) {
    const lead = items[plan.lead];
    const others = items.filter(item => item !== lead);
    const side = frame.gap * 1.6;
    const pitch = (frame.width + side) / 12;
    const last = items[items.length - 1] === lead;
    const span = lead.aside > 0 ? Math.max(Math.round(12 * lead.aside) - (plan.narrow ? 1 : 0), Math.ceil((lead.least() + side) / pitch)) : Math.max(5, (lead.least() + side) / pitch);
    const width = span * pitch - side;
    const rest = Object.assign({}, frame, { "x": last ? frame.x : frame.x + span * pitch, "width": Math.max(1, frame.width - span * pitch) });
    lead.ruled = false;
    const tall = stack(rows(others, rest, plan), rest);
    let high = lead.lay(width);
    // A picture may stand as high as all that is beside it.
    if (lead.aside > 0 && high < tall) {
        lead.boost = Math.min(1.35, tall / high);
        if (lead.least() > width)
            lead.boost = 1;
        high = lead.lay(width);
    }
    const height = Math.max(tall, high);
    lead.x = Math.round(last ? frame.x + rest.width + side : frame.x);
    lead.y = Math.round(frame.y + (height - high) / 2);
    for (const item of others)
        item.y += Math.round((height - tall) / 2);
    return height;
}

// Two columns of one width, as evenly high as can be; the cards of one fact are not parted.
function halves(items, frame, plan) {
    const side = frame.gap * 1.6;
    const width = (frame.width - side) / 2;
    const column = (some, x) => stack(rows(some, Object.assign({}, frame, { "width": width }), plan), Object.assign({}, frame, { "x": x, "width": width }));
    const both = count => Math.max(column(items.slice(0, count), frame.x), column(items.slice(count), frame.x + width + side));
    let best = { "count": 0, "height": Infinity };
    for (let count = 1; count < items.length; count++) {
        if (items[count].group === items[count - 1].group)
            continue;
        const height = both(count);
        if (height < best.height)
            best = { "count": count, "height": height };
    }
    return best.count > 0 ? both(best.count) : Infinity;
}

// Rows of items; cards of one run share columns, all labels of a list one line to begin on.
function rows(items, frame, plan) {
    const found = [];
    const column = plan.listed ? Math.max(...items.map(item => item.layout === "hero" ? 0 : item.reach())) + frame.gap : 0;
    let i = 0;
    while (i < items.length) {
        if (items[i].layout !== "cards" || plan.listed) {
            if (items[i].layout === "hero")
                items[i].ruled = i > 0;
            else if (items[i].reach() > 0)
                items[i].column = column;
            found.push([items[i++]]);
            continue;
        }
        let end = i;
        while (end < items.length && items[end].layout === "cards")
            end++;
        found.push(...packed(items.slice(i, end), frame, plan.columns));
        i = end;
    }
    return found;
}

function packed(cards, frame, most) {
    let columns = Math.min(most, cards.length);
    const tooNarrow = row => row.some((card, i) => card.least() > room(row, i, columns, frame));
    while (columns > 1 && grouped(cards, columns).some(tooNarrow))
        columns--;
    const even = Math.ceil(cards.length / Math.ceil(cards.length / columns));
    const evenly = grouped(cards, even);
    const limit = evenly.length <= Math.ceil(cards.length / columns) ? even : columns;
    const found = grouped(cards, limit);
    return found.length > 1 ? found.map(row => boosted(row, limit, frame)) : [Object.assign(found[0], { "columns": limit })];
}

// A row of fewer cards has larger ones, as far as they have room.
function boosted(row, columns, frame) {
    const boost = Math.min(1.4, columns / row.length);
    for (const card of row)
        card.boost = boost;
    const wide = row.some((card, i) => card.least() > room(row, i, row.length, frame));
    for (const card of row)
        card.boost = wide ? 1 : boost;
    return Object.assign(row, { "columns": wide ? columns : row.length });
}

// The width a card may take: its column, or all that is left where it is the last of its row.
function room(row, i, columns, frame) {
    const column = Math.floor((frame.width - frame.gap * (columns - 1)) / columns);
    return i < row.length - 1 ? column : frame.width - i * (column + frame.gap);
}

function grouped(cards, columns) {
    const found = [[]];
    cards.forEach((card, i) => {
        const row = found[found.length - 1];
        const begins = i === 0 || cards[i - 1].group !== card.group;
        const together = cards.filter(other => other.group === card.group).length;
        if (row.length >= columns || (begins && row.length > 0 && together <= columns && row.length + together > columns))
            found.push([card]);
        else
            row.push(card);
    });
    return found;
}

// The air is as high above what a row shows, below its line, as below it.
function stack(found, frame) {
    let y = frame.y;
    for (const row of found) {
        const columns = row.columns ?? 1;
        const width = Math.floor((frame.width - frame.gap * (columns - 1)) / columns);
        let high = 0;
        row.forEach((item, i) => {
            item.air = frame.air;
            const wanted = columns > 1 ? Math.min(Math.max(width, item.least()), room(row, i, columns, frame)) : width;
            high = Math.max(high, item.lay(wanted));
            item.x = Math.round(frame.x + i * (width + frame.gap));
            item.y = Math.round(y);
        });
        y += high + frame.air;
    }
    return y - frame.air - frame.y;
}

// Whether every figure has the width it needs.
function fits(items) {
    return items.every(item => item.width + 0.5 >= item.least());
}
