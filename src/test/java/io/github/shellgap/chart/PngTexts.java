package io.github.shellgap.chart;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads the texts of a PNG file back. */
final class PngTexts {
    private static final int SIGNATURE = 8;
    private static final int FRAME = 12;

    private PngTexts() {}

    /** Returns the uncompressed international texts by keyword. */
    static Map<String, String> of(byte[] png) {
        Map<String, String> texts = new LinkedHashMap<>();
        ByteBuffer file = ByteBuffer.wrap(png);
        for (int at = SIGNATURE; at + FRAME <= png.length; at += FRAME + file.getInt(at)) {
            String type = new String(png, at + 4, 4, StandardCharsets.US_ASCII);
            if (type.equals("iTXt")) {
                String chunk = new String(png, at + 8, file.getInt(at), StandardCharsets.UTF_8);
                // keyword, NUL, two bytes on compression, language, NUL, translated keyword, NUL, text
                String[] parts = chunk.split("\0", 6);
                texts.put(parts[0], parts[5]);
            }
        }
        return texts;
    }
}
