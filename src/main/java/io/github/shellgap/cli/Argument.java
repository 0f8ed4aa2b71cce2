package io.github.shellgap.cli;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.IGetter;
import picocli.CommandLine.Model.ISetter;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** An option or argument that is being declared; the call that says where its value goes is the last one. */
final class Argument {
    private final CommandSpec command;
    private final Builder builder;
    private String label = "";
    private String description = "";
    private String separator = "";
    private boolean isRequired;

    private Argument(CommandSpec command, Builder builder) {
        this.command = command;
        this.builder = builder;
    }

    /** Begins an option. */
    static Argument option(CommandSpec command, OptionSpec.Builder builder) {
        return new Argument(
                command,
                (argument, value) -> builder.paramLabel(argument.label)
                        .description(argument.description)
                        .required(argument.isRequired)
                        .splitRegex(argument.separator)
                        .type(value.type())
                        .auxiliaryTypes(value.element())
                        .converters(value.converters())
                        .completionCandidates(value.words())
                        .getter(value.binding())
                        .setter(value.binding())
                        .build());
    }

    /** Begins an argument that stands at a place of its own. */
    static Argument place(CommandSpec command, PositionalParamSpec.Builder builder) {
        return new Argument(
                command,
                (argument, value) -> builder.paramLabel(argument.label)
                        .description(argument.description)
                        .type(value.type())
                        .auxiliaryTypes(value.element())
                        .converters(value.converters())
                        .completionCandidates(value.words())
                        .getter(value.binding())
                        .setter(value.binding())
                        .build());
    }

    /** The parser's builders of both kinds have no type in common that could be named. */
    @FunctionalInterface
    private interface Builder {
        ArgSpec build(Argument argument, Value value);
    }

    /**
     * What is taken, as the parser wants to be told.
     *
     * @param words all there are to choose from, if few
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
    private record Value(
            Class<?> type,
            ITypeConverter<?>[] converters,
            @Nullable Iterable<String> words,
            Binding<?> binding) {
        Class<?> element() {
            return type == List.class ? String.class : type;
        }
    }

    /**
     * Reads a word of the command line.
     *
     * @param <T> what it means
     */
    interface Reading<T> {
        /**
         * Returns what a word means.
         *
         * @throws picocli.CommandLine.TypeConversionException if it means nothing here
         */
        T read(String written);

        /** Returns all words that can be written, if they are few; else none. */
        default List<String> words() {
            return List.of();
        }
    }

    /** Says what stands for the value in the help. */
    Argument takes(String written) {
        label = written;
        return this;
    }

    /** Says what it means, in sentences. */
    Argument says(String sentences) {
        description = escaped(sentences);
        return this;
    }

    /** Says that it cannot be left out. */
    Argument required() {
        isRequired = true;
        return this;
    }

    /** Says that one word holds several values, with commas between them. */
    Argument splitAtCommas() {
        separator = ",";
        return this;
    }

    /** Ends the declaration of an option without a value. */
    void turns(Consumer<Boolean> target) {
        add(new Value(boolean.class, new ITypeConverter<?>[0], null, new Binding<>(target)));
    }

    /** Ends the declaration of an option without a value that is looked for before the command begins. */
    void stands() {
        turns(isGiven -> {});
    }

    /** Ends the declaration of something that takes a word as it is. */
    void into(Consumer<String> target) {
        add(new Value(String.class, new ITypeConverter<?>[0], null, new Binding<>(target)));
    }

    /** Ends the declaration of something that takes a word with a meaning. */
    <T> void into(Reading<T> reading, Consumer<T> target) {
        ITypeConverter<?>[] converters = {new Converter<>(reading)};
        List<String> words = reading.words();
        add(new Value(String.class, converters, words.isEmpty() ? null : words, new Binding<>(target)));
    }

    /** Ends the declaration of something that can be written several times. */
    void gathers(Consumer<List<String>> target) {
        add(new Value(List.class, new ITypeConverter<?>[0], null, new Binding<>(target)));
    }

    private void add(Value value) {
        command.add(builder.build(this, value));
    }

    /** Returns a text for the parser's formats. */
    static String escaped(String text) {
        return text.replace("%", "%%");
    }

    /** A reading as the parser wants it. */
    private record Converter<T>(Reading<T> reading) implements ITypeConverter<T> {
        @Override
        public T convert(String written) {
            return reading.read(written);
        }
    }

    /** Hands on what is set, and remembers it, because the parser adds to lists. */
    private static final class Binding<T> implements IGetter, ISetter {
        private final Consumer<T> target;
        private @Nullable T value;

        Binding(Consumer<T> target) {
            this.target = target;
        }

        @Override
        @SuppressWarnings({"unchecked", "NullAway", "TypeParameterUnusedInFormals"
        }) // the parser asks for what it has set
        public <V> V get() {
            return (V) value;
        }

        @Override
        @SuppressWarnings({"unchecked", "NullAway"}) // as above
        public <V> V set(V newValue) {
            V before = (V) value;
            value = (T) newValue;
            // before it parses, the parser sets again what it has found, which is nothing: fields keep what they begin
            // with
            if (newValue != null) {
                target.accept((T) newValue);
            }
            return before;
        }
    }
}
