package org.lovebank.problem;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The languages in which the street speaks: Chinese unless the caller prefers English. */
public enum Language {
    ZH_CN("zh-CN"),
    EN("en");

    private static final List<String> TAGS = List.of("zh-CN", "zh-Hans", "zh", "en");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** The language tag for Content-Language. */
    public String tag() {
        return tag;
    }

    /** Reads an Accept-Language header; what cannot be read, or asks for neither language, means Chinese. */
    public static Language preferredIn(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank() || acceptLanguage.length() > 200) {
            return ZH_CN;
        }
        try {
            List<Locale.LanguageRange> ranges = Locale.LanguageRange.parse(acceptLanguage.replace('_', '-'));
            String best = Locale.lookupTag(ranges, TAGS);
            return "en".equals(best) ? EN : ZH_CN;
        } catch (IllegalArgumentException unreadable) {
            return ZH_CN;
        }
    }
}
