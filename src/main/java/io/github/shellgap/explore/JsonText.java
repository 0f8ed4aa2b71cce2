package io.github.shellgap.explore;

import java.io.StringWriter;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** A JSON object for the page. */
public final class JsonText {
    private static final JsonFactory JSON = JsonFactory.builder().build();

    /** Marks of direction, characters of no width and broken ones, which would make a page show what is not there. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\p{Cs}\\u2028\\u2029]");

    private JsonText() {}

    /** Returns an object with these members, in which every character can be seen. */
    public static String object(Consumer<JsonGenerator> members) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            generator.writeStartObject();
            members.accept(generator);
            generator.writeEndObject();
        }
        return UNSEEN.matcher(text.toString()).replaceAll("\uFFFD");
    }

    /** Writes a dial as an object. */
    public static void write(JsonGenerator out, Dial dial) {
        out.writeStartObject();
        out.writeStringProperty("path", dial.path());
        out.writeStringProperty("section", dial.section());
        out.writeStringProperty("title", dial.title());
        out.writeStringProperty("written", dial.written());
        out.writeStringProperty("kind", dial.kind().name());
        out.writeNumberProperty("low", dial.range().low());
        out.writeNumberProperty("middle", dial.range().middle());
        out.writeNumberProperty("high", dial.range().high());
        out.writeNumberProperty("step", dial.range().step());
        out.writeStringProperty("unit", dial.unit());
        out.writeName("options");
        out.writeStartArray();
        dial.options().forEach(out::writeString);
        out.writeEndArray();
        out.writeEndObject();
    }
}
