package org.lovebank.hostile.known;

import java.util.Locale;

/** The noun of a list, a parameter or a field: {@code /wishes}, {@code wishId} and {@code toWishId} speak of a wish. */
final class Stem {

    private Stem() {}

    /** Of the last word of an address. */
    static String ofList(String path) {
        String word = path.substring(path.lastIndexOf('/') + 1).replace("-", "").toLowerCase(Locale.ROOT);
        if (word.endsWith("series")) {
            return word;
        }
        if (word.endsWith("ies")) {
            return word.substring(0, word.length() - 3) + "y";
        }
        for (String plural : new String[] {"shes", "ches", "sses", "xes"}) {
            if (word.endsWith(plural)) {
                return word.substring(0, word.length() - 2);
            }
        }
        return word.endsWith("s") && !word.endsWith("ss") ? word.substring(0, word.length() - 1) : word;
    }

    /** Of a field or parameter that holds an id, or of a list of ids. */
    static String ofField(String name) {
        return name.endsWith("Id") ? name.substring(0, name.length() - 2).toLowerCase(Locale.ROOT) : ofList(name);
    }
}
