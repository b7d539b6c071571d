package org.lovebank.task.matching;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.lovebank.problem.Language;

/** The sentences that explain a ranking, in both languages. */
public final class Sentences {

    private static final Properties CHINESE = read("/reasons/zh-CN.properties");
    private static final Properties ENGLISH = read("/reasons/en.properties");

    private Sentences() {}

    public static String of(String key, Map<String, Object> facts, Language language) {
        String sentence = all(language).getProperty(key, key);
        for (Map.Entry<String, Object> fact : facts.entrySet()) {
            sentence = sentence.replace("{" + fact.getKey() + "}", String.valueOf(fact.getValue()));
        }
        return sentence;
    }

    static Set<String> keys(Language language) {
        return all(language).stringPropertyNames();
    }

    private static Properties all(Language language) {
        return switch (language) {
            case ZH_CN -> CHINESE;
            case EN -> ENGLISH;
        };
    }

    private static Properties read(String resource) {
        Properties sentences = new Properties();
        try (InputStream bytes = Sentences.class.getResourceAsStream(resource)) {
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
