package io.github.shellgap.scenario;

/**
 * What was reported of a measure afterwards.
 *
 * @param id the word that names it
 * @param title to show; the id if none was given
 * @param metric what it is of
 * @param reported what was said
 * @param note in the analyst's words; empty if none
 */
public record Observation(String id, String title, Metric metric, Reported reported, String note) {}
