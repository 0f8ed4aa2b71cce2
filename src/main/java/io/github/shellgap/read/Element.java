package io.github.shellgap.read;

import static io.github.shellgap.read.Attribute.optional;
import static io.github.shellgap.read.Attribute.preset;
import static io.github.shellgap.read.Attribute.required;

import java.util.ArrayList;
import java.util.List;

/** The maps of the format with their keys. Checks, defaults and the reference of the format are read off this table. */
enum Element {
    SCENARIO(
            "The document itself.",
            required("format", "`shellgap/1`", "The version of the format.", "shellgap/1"),
            required(
                    "title",
                    "text",
                    "What the scenario is about, as charts and reports show it.",
                    "Russia's shell gap"),
            optional("description", "text", "The question, the method, what is left out.", "As seen in 2023."),
            required("period", "a map", "The days that are run.", "{ from: 2022-01-01, to: 2025-12-31 }"),
            optional(
                    "sources",
                    "a map of sources",
                    "The publications that numbers come from.",
                    "rusi-2023: { publisher: RUSI }"),
            optional(
                    "parameters",
                    "a map of quantities",
                    "Named quantities for use in formulas.",
                    "capacity: 2.5M/year"),
            optional(
                    "correlations", "a list", "Ties between uncertain parameters.", "[{ between: [a, b], rank: 0.6 }]"),
            required("stockpiles", "a map of stockpiles", "The stocks of rounds.", "russia: { initial: 12M }"),
            optional(
                    "production", "a map of flows", "Inflows made at home.", "plants: { to: russia, rate: 2.5M/year }"),
            optional(
                    "imports",
                    "a map of flows",
                    "Inflows from outside the model.",
                    "iran: { to: russia, rate: 25k/month }"),
            optional(
                    "transfers",
                    "a map of flows",
                    "From one stockpile to another.",
                    "sale: { from: a, to: b, rate: 90k/month }"),
            optional(
                    "consumption",
                    "a map of flows",
                    "Outflows: fires, training.",
                    "fires: { from: russia, rate: 7M/year }"),
            optional(
                    "events",
                    "a map of events",
                    "Losses on a day, and days on which a flow is multiplied.",
                    "strike: { on: 2024-09-18, destroys: { stockpile: russia, amount: 30k } }"),
            optional(
                    "variants",
                    "a map of variants",
                    "What-ifs on this scenario.",
                    "no-deal: { set: { imports.iran: null } }"),
            optional(
                    "observations",
                    "a map of observations",
                    "What was reported afterwards.",
                    "left: { metric: stock:russia@2023-10-26, value: 4M, within: 20% }")),
    PERIOD(
            "`period`: both ends included.",
            required("from", "a date", "The first day.", "2022-01-01"),
            required("to", "a date", "The last day.", "2025-12-31")),
    SOURCE(
            "A source under `sources`.",
            optional("publisher", "text", "Who published it.", "Al Jazeera, citing RUSI"),
            optional("title", "text", "The title of the publication.", "Kim and Putin to meet again"),
            optional("date", "a date", "When it was published.", "2023-09-13"),
            optional("url", "text", "Where it can be read.", "https://example.org/article"),
            optional("note", "text", "What to know of it.", "Forecast made in September.")),
    PROVENANCE(
            "Wherever a quantity stands, a map may stand that holds it as `value`, or as a distribution, and says where it comes from.",
            optional("value", "a quantity", "The quantity.", "2.5M/year"),
            optional(
                    "source",
                    "an id or a list of ids",
                    "The sources behind it; without one the number is an assumption.",
                    "rusi-2023"),
            optional("note", "text", "What to know of it.", "held at the 2023 rate"),
            optional("as_of", "a date", "When the claim was made.", "2023-09"),
            optional(
                    "grade",
                    "`A`, `B` or `C`",
                    "A: the publisher or a named official; B: a faithful relay; C: an aggregator or a single weak voice.",
                    "B"),
            optional("counts", "text", "What is counted.", "tube artillery")),
    STOCKPILE(
            "A stockpile under `stockpiles`.",
            optional("title", "text", "As charts show it.", "Russian artillery shells"),
            optional("note", "text", "What to know of it.", "152 mm and 122 mm"),
            required("initial", Kind.COUNT.words(), "Rounds when the period begins.", "12M"),
            preset("reserve", Kind.COUNT, "0", "Rounds that are never drawn on."),
            preset("spoilage", Kind.SHARE_PER_TIME, "0/year", "The share that is lost in a year."),
            preset(
                    "cover",
                    Kind.DAYS_AFTER,
                    "1 day",
                    "Outflows are held to what the usable stock would sustain for that long."),
            optional("actor", "text", "Who holds it.", "Russia"),
            optional("munition", "text", "What it holds.", "152 mm"),
            optional("counts", "text", "What is counted.", "tube artillery")),
    PRODUCTION(
            "A flow under `production`: inflow made at home.",
            optional("title", "text", "As charts show it.", "Russian plants"),
            optional("note", "text", "What to know of it.", "new rounds only"),
            required("to", "a stockpile", "The stockpile it fills.", "russia"),
            required("rate", "a schedule of a rate", "Rounds over time.", "2.5M/year"),
            preset("chance", Kind.SHARE, "100%", "The share of draws in which it happens.")),
    IMPORTS(
            "A flow under `imports`: inflow from outside the model. What is sent on a day arrives `lag` later.",
            optional("title", "text", "As charts show it.", "North Korean shells"),
            optional("note", "text", "What to know of it.", "hypothetical"),
            required("to", "a stockpile", "The stockpile it fills.", "russia"),
            required("rate", "a schedule of a rate", "Rounds sent over time.", "250k/month"),
            preset("lag", Kind.DURATION, "0 days", "From sending to arrival."),
            preset("usable", Kind.SHARE, "100%", "The share that counts."),
            preset("chance", Kind.SHARE, "100%", "The share of draws in which it happens.")),
    TRANSFER(
            "A flow under `transfers`: outflow of one stockpile, inflow of another.",
            optional("title", "text", "As charts show it.", "Refurbishment"),
            optional("note", "text", "What to know of it.", "old rounds made usable"),
            required("from", "a stockpile", "The stockpile it draws on.", "old-rounds"),
            required("to", "a stockpile", "The stockpile it fills.", "ready"),
            required("rate", "a schedule of a rate", "Rounds wanted over time.", "1M/year"),
            preset("lag", Kind.DAYS_AFTER, "1 day", "From sending to arrival."),
            preset("usable", Kind.SHARE, "100%", "The share that arrives usable."),
            preset("chance", Kind.SHARE, "100%", "The share of draws in which it happens.")),
    CONSUMPTION(
            "A flow under `consumption`: outflow.",
            optional("title", "text", "As charts show it.", "Fires"),
            optional("note", "text", "What to know of it.", "training left out"),
            required("from", "a stockpile", "The stockpile it draws on.", "russia"),
            required("rate", "a schedule of a rate", "Rounds wanted over time.", "7M/year"),
            preset("chance", Kind.SHARE, "100%", "The share of draws in which it happens.")),
    EVENT(
            "An event under `events`: it `destroys` on a day, or `scales` a flow for some days.",
            optional("title", "text", "As charts show it.", "Depot strike"),
            optional("note", "text", "What to know of it.", "satellite pictures"),
            optional("on", "a date", "The day of a loss.", "2024-09-18"),
            optional(
                    "destroys",
                    "a map",
                    "What is lost: `{ stockpile, amount }` or `{ stockpile, share }`.",
                    "{ stockpile: russia, amount: 30k }"),
            optional("from", "a date", "The first day on which a flow is multiplied.", "2024-10-01"),
            optional("to", "a date", "The last such day.", "2024-11-15"),
            optional(
                    "for",
                    Kind.DURATION.words(),
                    "How many such days, the first included; with neither `to` nor `for` it never ends.",
                    "20 days"),
            optional("scales", "a map", "What is multiplied: `{ flow, by }`.", "{ flow: fires, by: 180% }"),
            preset("chance", Kind.SHARE, "100%", "The share of draws in which it happens.")),
    DESTROYS(
            "`destroys` of an event.",
            required("stockpile", "a stockpile", "Which loses.", "russia"),
            optional("amount", Kind.COUNT.words(), "Rounds lost, at most what is there.", "30k"),
            optional("share", Kind.SHARE.words(), "The share lost of what is there.", "10%")),
    SCALES(
            "`scales` of an event.",
            required("flow", "a flow", "Which is multiplied; imports and transfers on the days of sending.", "fires"),
            required("by", Kind.FACTOR.words(), "The factor.", "180%")),
    SEGMENT(
            "A segment of a schedule, with the keys of a provenance for its amount.",
            optional("during", "a date", "Short for `from` and `to`.", "2023-Q3"),
            optional("from", "a date", "The first day, certain or not; left out: since ever.", "2023-09-01"),
            optional("to", "a date", "The last day; left out: for ever.", "2023-12-31"),
            optional("rate", Kind.RATE.words(), "Rounds per time.", "7M/year"),
            optional(
                    "total",
                    Kind.COUNT.words(),
                    "Rounds, spread evenly over the segment's days; needs both ends.",
                    "12M")),
    POINTS(
            "A schedule through points.",
            required(
                    "points",
                    "a map of dates to rates",
                    "Rates on one clock; before the first and after the last point they hold.",
                    "{ 2022-01: 1M/year, 2023-12-31: 2.5M/year }"),
            optional(
                    "shape",
                    "`linear`, `step` or `s-curve`",
                    "How the rate moves in between; linear if left out.",
                    "s-curve")),
    TABLE(
            "A schedule from a table. A row is the total of the calendar unit that begins on its date.",
            required("csv", "a file name", "Relative to the scenario; in its folder or below.", "fires.csv"),
            required("date", "a column", "The column of first days.", "month"),
            required("value", "a column", "The column of counts.", "rounds"),
            required("per", "`day`, `week`, `month`, `quarter` or `year`", "The calendar unit.", "month")),
    WRAPPER(
            "A schedule around another.",
            required("schedule", "a schedule", "What is wrapped.", "9M/year"),
            optional("times", Kind.FACTOR.words(), "Multiplies it.", "110%"),
            optional("delay", Kind.DURATION.words(), "Lets it happen later.", "4 months"),
            optional("noise", "a map", "Multiplies it by a random factor by day.", "{ sd: 20%, memory: 30 days }")),
    NOISE(
            "`noise` of a schedule: exp(x − sd²/2), x a stationary Gaussian AR(1) process in daily steps.",
            required("sd", Kind.FACTOR.words(), "Standard deviation of x.", "20%"),
            required(
                    "memory",
                    Kind.DURATION.words(),
                    "The correlation from day to day is exp(−1 day/memory).",
                    "30 days")),
    CORRELATION(
            "An entry of `correlations`.",
            required("between", "a list of two parameters", "Which are tied.", "[a, b]"),
            required("rank", "a number from -1 to 1", "Spearman's rank correlation.", "0.6"),
            optional("note", "text", "What to know of it.", "armies that fire more hold more")),
    VARIANT(
            "A variant under `variants`.",
            optional("title", "text", "As charts show it.", "Without North Korean shells"),
            optional("note", "text", "What to know of it.", "no deal"),
            required(
                    "set",
                    "a map",
                    "New values by dotted path; a number indexes a list, `null` removes.",
                    "{ parameters.capacity: 3.5M/year }")),
    OBSERVATION(
            "An observation under `observations`, with the keys of a provenance for its value.",
            optional("title", "text", "As charts show it.", "Shells left"),
            required("metric", "a metric", "What was observed.", "stock:russia@2023-10-26"),
            optional(
                    "within",
                    "a share, a count or a duration",
                    "The 90 % error of a single number: relative, or absolute if a count. Of a single date: a duration.",
                    "10%"));

    private final String words;
    /** Made by List.of, so immutable though its type does not say so. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<Attribute> attributes;

    Element(String words, Attribute... attributes) {
        this.words = words;
        this.attributes = List.of(attributes);
    }

    /** Returns what it is, in words. */
    String words() {
        return words;
    }

    /** Returns its keys, in the order of the reference. */
    List<Attribute> attributes() {
        return attributes;
    }

    /** Returns the names of its keys. */
    List<String> keys() {
        List<String> keys = new ArrayList<>(attributes.size());
        for (Attribute attribute : attributes) {
            keys.add(attribute.key());
        }
        return keys;
    }

    /** Returns a key's value where it is left out. */
    String presetOf(String key) {
        for (Attribute attribute : attributes) {
            if (attribute.key().equals(key)) {
                return attribute.preset();
            }
        }
        throw new IllegalArgumentException(name() + " has no key " + key);
    }
}
