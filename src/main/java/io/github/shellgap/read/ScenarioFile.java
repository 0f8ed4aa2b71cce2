package io.github.shellgap.read;

import io.github.shellgap.problem.UnreadableException;
import io.github.shellgap.quantity.Suggestions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The bytes of a scenario, and where they came from. */
public final class ScenarioFile {
    /** Bytes a scenario may have. */
    static final int MOST_BYTES = 4 << 20;

    private final String name;
    private final byte[] bytes;
    private final Path folder;

    private ScenarioFile(String name, byte[] bytes, Path folder) {
        this.name = name;
        this.bytes = bytes;
        this.folder = folder;
    }

    static ScenarioFile load(Path file) throws UnreadableException {
        String name = file.toString();
        if (Files.isDirectory(file)) {
            throw new UnreadableException(name + " is a folder", "name the scenario file in it");
        }
        if (!Files.exists(file)) {
            throw new UnreadableException("there is no file " + name, beside(file));
        }
        if (!Files.isRegularFile(file)) {
            throw new UnreadableException(name + " is no regular file", "write - to read standard input");
        }
        try (InputStream in = Files.newInputStream(file)) {
            Path parent = file.toAbsolutePath().getParent();
            return load(name, in, parent == null ? file.toAbsolutePath() : parent);
        } catch (AccessDeniedException e) {
            throw new UnreadableException(name + " may not be read", "check its permissions");
        } catch (IOException e) {
            throw unreadable(name, e);
        }
    }

    private static UnreadableException unreadable(String name, IOException cause) {
        return new UnreadableException(
                name + " cannot be read: " + cause.getMessage(), "copy it to another place, and try again from there");
    }

    static ScenarioFile load(String name, InputStream in, Path folder) throws UnreadableException {
        try {
            // One byte more than allowed tells a file that is too large from one that just fits.
            return new ScenarioFile(name, in.readNBytes(MOST_BYTES + 1), folder);
        } catch (IOException e) {
            throw unreadable(name, e);
        }
    }

    private static String beside(Path file) {
        Path parent = file.toAbsolutePath().getParent();
        Path wanted = file.getFileName();
        List<String> names = new ArrayList<>();
        if (parent != null && wanted != null && Files.isDirectory(parent)) {
            try (var files = Files.newDirectoryStream(parent)) {
                files.forEach(other -> names.add(String.valueOf(other.getFileName())));
            } catch (IOException e) {
                return "check its name; the folder it should be in may not be read";
            }
            return Suggestions.closest(
                            wanted.toString(), names.stream().sorted().toList())
                    .map(closest -> "did you mean " + closest + "?")
                    .orElse("check its name and the folder you are in");
        }
        return "there is no such folder either";
    }

    /** Returns the file as the user named it. */
    public String name() {
        return name;
    }

    /** Returns a copy of the bytes read. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Returns the folder in which the files that the scenario names lie. */
    public Path folder() {
        return folder;
    }

    boolean isJson() {
        return name.endsWith(".json");
    }

    boolean isTooLarge() {
        return bytes.length > MOST_BYTES;
    }
}
