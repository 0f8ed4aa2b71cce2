package io.github.shellgap.problem;

/**
 * One thing wrong with the user's input, with its place and, where one is known, its remedy.
 *
 * @param severity whether it stops the run
 * @param code a stable name such as {@code E0201}
 * @param place where it stands
 * @param message what is wrong, in one sentence without a full stop
 * @param hint how to mend it; empty if unknown
 * @param path the dotted path of the element in the document; empty at the top
 */
public record Problem(Severity severity, String code, Place place, String message, String hint, String path) {}
