package org.lovebank.problem;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sentences behind the codes. Every house brings its own {@code problems/zh-CN.properties} and
 * {@code problems/en.properties} with {@code CODE.title} and {@code CODE.detail}; a detail may name facts in braces.
 */
public final class Wording {

    private static final Pattern FACT = Pattern.compile("\\{([A-Za-z0-9]+)}");
    private static final Properties CHINESE = read("problems/zh-CN.properties");
    private static final Properties ENGLISH = read("problems/en.properties");

    private Wording() {}

    /** The title of a code, or the code itself when nobody worded it. */
    public static String title(String code, Language language) {
        return sentences(language).getProperty(code + ".title", code);
    }

    /** The sentence for this occurrence, its facts filled in. */
    public static String detail(String code, Map<String, Object> facts, Language language) {
        String sentence = sentences(language).getProperty(code + ".detail");
        if (sentence == null) {
            return title(code, language);
        }
        Matcher matcher = FACT.matcher(sentence);
        return matcher.replaceAll(found -> Matcher.quoteReplacement(String.valueOf(facts.get(found.group(1)))));
    }

    /** Whether a code is worded in this language: asked by the test that every refusal is. */
    public static boolean knows(String code, Language language) {
        return sentences(language).containsKey(code + ".title");
    }

    private static Properties sentences(Language language) {
        return switch (language) {
            case ZH_CN -> CHINESE;
            case EN -> ENGLISH;
        };
    }

    private static Properties read(String resource) {
        Properties sentences = new Properties();
        try {
            ClassLoader loader = Thread.currentThread().getContextClassLoader();
            for (URL found : Collections.list(loader.getResources(resource))) {
                try (var reader = new InputStreamReader(found.openStream(), StandardCharsets.UTF_8)) {
                    sentences.load(reader);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return sentences;
    }
}
