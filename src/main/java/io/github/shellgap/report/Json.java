package io.github.shellgap.report;

import static io.github.shellgap.quantity.Numbers.twelve;

import io.github.shellgap.outcome.Statistics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/** JSON the same on every machine: two spaces of indentation, {@code \n}, numbers of up to 12 digits. */
final class Json {
    private static final DefaultIndenter TWO_SPACES = new DefaultIndenter("  ", "\n");

    private final JsonGenerator generator;

    private Json(JsonGenerator generator) {
        this.generator = generator;
    }

    /**
     * Writes one document and a line end; flushes but does not close {@code out}.
     *
     * @throws IOException if a write fails
     */
    static void write(Writer out, Consumer<Json> content) throws IOException {
        JsonFactory factory = JsonFactory.builder()
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .characterEscapes(new UnseenEscapes())
                .build();
        try (JsonGenerator generator = factory.createGenerator(new Pretty(), out)) {
            content.accept(new Json(generator));
        } catch (JacksonIOException e) {
            throw e.getCause();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        out.write('\n');
        out.flush();
    }

    void object(Runnable members) {
        generator.writeStartObject();
        members.run();
        generator.writeEndObject();
    }

    void object(String name, Runnable members) {
        generator.writeName(name);
        object(members);
    }

    void array(Runnable elements) {
        generator.writeStartArray();
        elements.run();
        generator.writeEndArray();
    }

    void array(String name, Runnable elements) {
        generator.writeName(name);
        array(elements);
    }

    void text(String name, String value) {
        generator.writeStringProperty(name, value);
    }

    void text(String value) {
        generator.writeString(value);
    }

    void whole(String name, long value) {
        generator.writeNumberProperty(name, value);
    }

    void number(String name, double value) {
        generator.writeName(name);
        generator.writeNumber(twelve(value));
    }

    void flag(String name, boolean value) {
        generator.writeBooleanProperty(name, value);
    }

    void date(String name, @Nullable LocalDate day) {
        if (day == null) {
            generator.writeNullProperty(name);
        } else {
            generator.writeStringProperty(name, day.toString());
        }
    }

    void statistics(String name, @Nullable Statistics statistics) {
        if (statistics == null) {
            generator.writeNullProperty(name);
        } else {
            object(name, () -> statistics(statistics));
        }
    }

    void statistics(Statistics s) {
        number("mean", s.mean());
        number("p5", s.p5());
        number("p25", s.p25());
        number("p50", s.p50());
        number("p75", s.p75());
        number("p95", s.p95());
    }

    private static final class Pretty extends ObjectWriteContext.Base {
        @Override
        public PrettyPrinter getPrettyPrinter() {
            Separators separators = Separators.createDefaultInstance()
                    .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                    .withObjectEmptySeparator("")
                    .withArrayEmptySeparator("");
            return new DefaultPrettyPrinter(separators)
                    .withObjectIndenter(TWO_SPACES)
                    .withArrayIndenter(TWO_SPACES);
        }

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }
    }
}
