package io.github.shellgap.scenario;

/**
 * A stock of rounds.
 *
 * @param id the word by which flows name it
 * @param title to show; the id if none was given
 * @param note in the analyst's words; empty if none
 * @param initial rounds when the period begins
 * @param reserve rounds that are never drawn on
 * @param spoilage share lost in a year (per year on the calendar clock, per day on the day clock)
 * @param cover outflows are held to what the usable stock would sustain for that long
 * @param actor who holds it; empty if not said
 * @param munition what it holds; empty if not said
 * @param counts what is counted, such as {@code tube artillery}; empty if not said
 */
public record Stockpile(
        String id,
        String title,
        String note,
        Input initial,
        Input reserve,
        Input spoilage,
        Input cover,
        String actor,
        String munition,
        String counts) {}
