package org.lovebank.reference.example;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * What could stand in a field: {@code words.properties} has lines {@code Noun.field=word} and {@code field=word}, several
 * words parted by {@code |}; the first one that fits the field's schema is taken. Under {@code *} stands what fits odd
 * patterns.
 */
final class Words {

    private static final Properties BOOK = read();

    private Words() {}

    /** The words for a field of a noun, the best first. */
    static List<String> of(String noun, String field) {
        return words(noun + "." + field, field);
    }

    /** What fits odd patterns, when nothing else does. */
    static List<String> odd() {
        return words("*");
    }

    private static List<String> words(String... lines) {
        return Stream.of(lines)
                .map(BOOK::getProperty)
                .filter(line -> line != null)
                .flatMap(line -> Arrays.stream(line.split("\\|")))
                .toList();
    }

    private static Properties read() {
        Properties book = new Properties();
        try (InputStream stream = Words.class.getResourceAsStream("words.properties")) {
            if (stream == null) {
                throw new IllegalStateException("the book of words is missing");
            }
            book.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return book;
    }
}
