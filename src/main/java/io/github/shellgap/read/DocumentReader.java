package io.github.shellgap.read;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** From bytes to the tree of a document. */
final class DocumentReader {
    private DocumentReader() {}

    /** Returns the tree, or none after a problem was reported. */
    static @Nullable Node read(ScenarioFile file, Problems problems) {
        byte[] bytes = file.bytes();
        if (file.isTooLarge()) {
            return refuse(
                    file,
                    problems,
                    "E0001",
                    "the file is larger than 4 MiB",
                    "a scenario is a page or two; put long series into a CSV table beside it");
        }
        if (bytes.length >= 2 && (bytes[0] & 0xFF) + (bytes[1] & 0xFF) == 0xFE + 0xFF && (bytes[0] & 0xFE) == 0xFE) {
            return refuse(file, problems, "E0002", "the file is UTF-16", "save it as UTF-8");
        }
        String text = decode(file, bytes, problems);
        if (text == null) {
            return null;
        }
        SourceText source = new SourceText(file.name(), text.startsWith("\uFEFF") ? text.substring(1) : text);
        if (source.text().isBlank()) {
            return refuse(file, problems, "E0003", "the file is empty", "begin with format: " + ScenarioBinder.FORMAT);
        }
        boolean isOfText = !mayHoldControl(bytes);
        int strange = isOfText ? -1 : controlAt(source.text());
        if (strange >= 0) {
            Span at = spanOfIndex(source, strange);
            problems.error(at, "E0004", "a control character stands here", "remove it", "");
            return null;
        }
        return file.isJson() ? JsonTree.read(source, problems) : YamlTree.read(source, isOfText, problems);
    }

    /** Returns the tree of a piece of YAML. */
    static @Nullable Node readYaml(SourceText source, Problems problems) {
        if (source.text().isBlank()) {
            problems.error(source.span(0, 0, 1), "E0003", "there is no value", "write null to remove", "");
            return null;
        }
        return YamlTree.read(source, false, problems);
    }

    private static @Nullable Node refuse(
            ScenarioFile file, Problems problems, String code, String message, String hint) {
        problems.error(new SourceText(file.name(), "").span(0, 0, 1), code, message, hint, "");
        return null;
    }

    private static @Nullable String decode(ScenarioFile file, byte[] bytes, Problems problems) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(in, out, true);
        out.flip();
        if (!result.isError()) {
            return out.toString();
        }
        SourceText before = new SourceText(file.name(), out.toString());
        Span at = spanOfIndex(before, out.length());
        int strange = bytes[in.position()] & 0xFF;
        problems.error(
                at,
                "E0002",
                "the byte 0x" + Integer.toHexString(strange) + " at offset " + in.position() + " is no UTF-8",
                "save the file as UTF-8",
                "");
        return null;
    }

    /** Returns false if there can be no control character in a text of UTF-8, as in most; going through bytes is quick. */
    private static boolean mayHoldControl(byte[] bytes) {
        for (byte b : bytes) {
            boolean isPlain = (b >= ' ' && b != 0x7F) || b == '\n' || b == '\r' || b == '\t';
            // Above ASCII, they are those that begin with this byte.
            if (!isPlain && (b >= 0 || b == (byte) 0xC2)) {
                return true;
            }
        }
        return false;
    }

    private static int controlAt(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isControl =
                    (c < ' ' && c != '\n' && c != '\r' && c != '\t') || (c >= 0x7F && c < 0xA0 && c != 0x85);
            if (isControl) {
                return i;
            }
        }
        return -1;
    }

    static Span spanOfIndex(SourceText source, int index) {
        int line = 0;
        int lineStart = 0;
        for (int i = 0; i < Math.min(index, source.text().length()); i++) {
            char c = source.text().charAt(i);
            if (c == '\n'
                    || (c == '\r'
                            && (i + 1 == source.text().length() || source.text().charAt(i + 1) != '\n'))) {
                line++;
                lineStart = i + 1;
            }
        }
        int to = Math.min(index, source.text().length());
        return source.span(line, source.text().codePointCount(lineStart, to), 1);
    }
}
