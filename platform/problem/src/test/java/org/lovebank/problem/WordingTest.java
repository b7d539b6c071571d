package org.lovebank.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class WordingTest {

    @Test
    void aSentenceIsFilledWithItsFacts() {
        // given
        Map<String, Object> facts = Map.of("min", 2, "max", 40);

        // when
        String sentence = Wording.detail("SIZE", facts, Language.ZH_CN);

        // then
        assertThat(sentence).isEqualTo("长度或个数须在 2 到 40 之间");
    }
}
