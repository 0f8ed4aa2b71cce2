package io.github.shellgap.scenario;

/**
 * A named quantity for use in formulas.
 *
 * @param name the word by which formulas use it
 * @param title to show; the name if none was given
 * @param input what is known of it
 */
public record Parameter(String name, String title, Input input) {}
