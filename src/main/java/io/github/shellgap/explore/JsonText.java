package io.github.shellgap.explore;

import java.io.StringWriter;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** A JSON object for the page. */
public final class JsonText {
    private static final JsonFactory JSON = JsonFactory.builder().build();

    private JsonText() {}

    /** Returns an object with these members. */
    public static String object(Consumer<JsonGenerator> members) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            generator.writeStartObject();
            members.accept(generator);
            generator.writeEndObject();
        }
        return text.toString();
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
