package org.lovebank.task.arrangement.snapshot;

import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lovebank.events.category.ServiceCategory;

/** Words as numbers, in the order of the alphabet: the engine knows numbers only. */
final class Dictionary {

    private static final List<ServiceCategory> CATEGORIES = List.of(ServiceCategory.values());

    private final TreeMap<String, Integer> numbers = new TreeMap<>();

    static Dictionary of(Collection<String> words) {
        Dictionary dictionary = new Dictionary();
        new TreeSet<>(words).forEach(word -> dictionary.numbers.put(word, dictionary.numbers.size()));
        return dictionary;
    }

    /** A kind of service as a number. */
    static int number(ServiceCategory category) {
        return CATEGORIES.indexOf(category);
    }

    int number(String word) {
        Integer number = numbers.get(word);
        if (number == null) {
            throw new IllegalArgumentException("not in the dictionary");
        }
        return number;
    }

    boolean knows(String word) {
        return numbers.containsKey(word);
    }
}
