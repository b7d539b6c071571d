package org.lovebank.task.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CardNumberTest {

    /** The example of the standard: 0794 has the check digit 5. */
    @Test
    void theCheckDigitIsTheStandards() {
        assertThat(CardNumber.checkDigit("0794")).isEqualTo(5);
    }

    @Test
    void everySlipOfOneDigitIsSeen() {
        String number = CardNumber.of(4_711).digits();
        assertThat(CardNumber.typed(number).digits()).isEqualTo(number).hasSize(11);
        for (int i = 0; i < number.length(); i++) {
            for (char other = '0'; other <= '9'; other++) {
                String slip = number.substring(0, i) + other + number.substring(i + 1);
                if (!slip.equals(number)) {
                    mistyped(slip);
                }
            }
        }
        mistyped(number.substring(0, 10));
        mistyped(number + "0");
        mistyped("8000004711x");
    }

    private static void mistyped(String text) {
        assertThatThrownBy(() -> CardNumber.typed(text)).as(text).hasMessage("CARD_NUMBER_MISTYPED");
    }
}
