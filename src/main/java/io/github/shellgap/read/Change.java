package io.github.shellgap.read;

/**
 * A change asked for on the command line, {@code --set path=value}. It changes the scenario before its variants do.
 *
 * @param path dotted
 * @param value in YAML's flow syntax
 */
public record Change(String path, String value) {}
