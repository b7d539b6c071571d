package org.lovebank.volunteer.code;

import java.util.Arrays;
import java.util.List;

/** One code as apps list it. */
public record CodeView(String code, String chinese, String english) {

    /** All codes of a list, in the order in which the documents name them. */
    public static List<CodeView> of(Labelled... codes) {
        return Arrays.stream(codes)
                .map(code -> new CodeView(code.name(), code.chinese(), code.english()))
                .toList();
    }
}
