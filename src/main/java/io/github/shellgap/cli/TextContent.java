package io.github.shellgap.cli;

import java.io.IOException;
import java.io.Writer;

/** Something that can be written as text. */
@FunctionalInterface
interface TextContent {
    void writeTo(Writer out) throws IOException;
}
