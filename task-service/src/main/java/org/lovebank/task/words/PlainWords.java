package org.lovebank.task.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import org.lovebank.problem.Language;

/** Sentences without a foreign word or a code in them. */
public final class PlainWords {

    private static final Properties CHINESE = read("/plain-words/zh-CN.properties");
    private static final Properties ENGLISH = read("/plain-words/en.properties");

    private PlainWords() {}

    /** The sentence behind a key, its facts filled in. */
    public static String of(String key, Map<String, Object> facts, Language language) {
        String sentence = all(language).getProperty(key);
        if (sentence == null) {
            throw new IllegalStateException("no plain words for " + key);
        }
        for (Map.Entry<String, Object> fact : facts.entrySet()) {
            sentence = sentence.replace("{" + fact.getKey() + "}", String.valueOf(fact.getValue()));
        }
        return sentence;
    }

    /** Whether there are words for it: asked by the test that every state has them. */
    public static boolean knows(String key, Language language) {
        return all(language).containsKey(key);
    }

    private static Properties all(Language language) {
        return switch (language) {
            case ZH_CN -> CHINESE;
            case EN -> ENGLISH;
        };
    }

    private static Properties read(String resource) {
        Properties sentences = new Properties();
        try (InputStream bytes = PlainWords.class.getResourceAsStream(resource)) {
            if (bytes == null) {
                throw new IllegalStateException("no " + resource);
            }
            sentences.load(new InputStreamReader(bytes, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return sentences;
    }
}
