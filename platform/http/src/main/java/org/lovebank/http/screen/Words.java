package org.lovebank.http.screen;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lovebank.problem.Language;

/**
 * The words of a house's pages in one language, out of {@code screen/zh-CN.properties} and {@code screen/en.properties};
 * a sentence may have places for facts, {@code {0}} and {@code {1}}.
 */
public final class Words {

    private static final Words CHINESE = new Words(Language.ZH_CN);
    private static final Words ENGLISH = new Words(Language.EN);

    private final Language language;
    private final Properties sentences = new Properties();

    private Words(Language language) {
        this.language = language;
        try {
            ClassLoader loader = Thread.currentThread().getContextClassLoader();
            String resource = "screen/" + language.tag() + ".properties";
            for (URL found : Collections.list(loader.getResources(resource))) {
                try (var reader = new InputStreamReader(found.openStream(), StandardCharsets.UTF_8)) {
                    sentences.load(reader);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The words in this language. */
    public static Words of(Language language) {
        return switch (language) {
            case ZH_CN -> CHINESE;
            case EN -> ENGLISH;
        };
    }

    /** The language that the address names; else the one that the browser prefers; else Chinese. */
    public static Words asked(@Nullable String lang, @Nullable String acceptLanguage) {
        return Arrays.stream(Language.values())
                .filter(known -> known.tag().equals(lang))
                .findAny()
                .map(Words::of)
                .orElseGet(() -> of(Language.preferredIn(acceptLanguage)));
    }

    public Language language() {
        return language;
    }

    /** The language as a page's {@code lang}. */
    public String tag() {
        return language.tag();
    }

    /** The language that this is not, as {@code lang}. */
    public String otherTag() {
        return switch (language) {
            case ZH_CN -> Language.EN.tag();
            case EN -> Language.ZH_CN.tag();
        };
    }

    /** The sentence with this key; a page without its words is a mistake of ours. */
    public String say(String key) {
        String sentence = sentences.getProperty(key);
        if (sentence == null) {
            throw new IllegalStateException("no words for " + key + " in " + tag());
        }
        return sentence;
    }

    /** The sentence with a fact in it. */
    public String say(String key, Object fact) {
        return say(key).replace("{0}", String.valueOf(fact));
    }

    /** The sentence with two facts in it. */
    public String say(String key, Object first, Object second) {
        return say(key).replace("{0}", String.valueOf(first)).replace("{1}", String.valueOf(second));
    }

    /** All keys, for the test that both languages say the same. */
    public Set<String> keys() {
        return sentences.stringPropertyNames();
    }
}
