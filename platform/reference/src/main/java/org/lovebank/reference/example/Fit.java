package org.lovebank.reference.example;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Whether a text fits a schema of a string. */
final class Fit {

    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private Fit() {}

    static boolean fits(String word, JsonNode schema) {
        int length = word.codePointCount(0, word.length());
        return length >= schema.path("minLength").asInt(0)
                && length <= schema.path("maxLength").asInt(Integer.MAX_VALUE)
                && matches(word, schema.path("pattern").asText(""))
                && hasFormat(word, schema.path("format").asText(""));
    }

    private static boolean matches(String word, String pattern) {
        try {
            return pattern.isEmpty() || Pattern.compile(pattern).matcher(word).find();
        } catch (PatternSyntaxException foreign) {
            return false;
        }
    }

    private static boolean hasFormat(String word, String format) {
        try {
            switch (format) {
                case "uuid" -> {
                    return UUID.matcher(word).matches();
                }
                case "date-time" -> Instant.parse(word);
                case "date" -> LocalDate.parse(word);
                case "local-time", "time" -> LocalTime.parse(word);
                default -> {
                    return true;
                }
            }
            return true;
        } catch (DateTimeException other) {
            return false;
        }
    }
}
