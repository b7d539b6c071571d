package org.lovebank.volunteer.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.fixture.Invented;
import org.lovebank.volunteer.identity.IdentityRefusal.ResidentIdNotValid;

class ResidentIdTest {

    @Test
    void theStandardsOwnExampleHolds() {
        // given
        String number = "11010519491231002x";

        // when
        ResidentId id = new ResidentId(number);

        // then
        assertThat(id.value()).isEqualTo("11010519491231002X");
        assertThat(id.birthOn()).isEqualTo(LocalDate.of(1949, 12, 31));
        assertThat(id.sex()).isEqualTo(Sex.FEMALE);
    }

    @Test
    void aThousandNumbersHoldAndNoneWithAnotherCheckDigit() {
        for (int serial = 0; serial < 1000; serial++) {
            // given
            String number = Invented.residentId(LocalDate.of(1962, 2, 28), serial);
            String wrong = number.substring(0, 17) + (number.endsWith("0") ? "9" : "0");

            // when
            ResidentId id = new ResidentId(number);

            // then
            assertThat(id.birthOn()).isEqualTo(LocalDate.of(1962, 2, 28));
            assertThatThrownBy(() -> new ResidentId(wrong)).isInstanceOf(Refused.class);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "11010519491231002, SHAPE",
        "1101051949123100200, SHAPE",
        "110105194912310021, CHECK_DIGIT",
        "990105194912310024, REGION",
        "110105194902300024, BIRTH_DATE",
        "11010519491231002Y, SHAPE"
    })
    void whatIsWrongIsNamedByItsPart(String number, String part) {
        // given
        String fixed = part.equals("BIRTH_DATE") ? withCheckDigit(number) : number;

        // when / then
        assertThatThrownBy(() -> new ResidentId(fixed))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(new ResidentIdNotValid(part)));
    }

    @Test
    void aNumberNeverPrintsItself() {
        // given
        ResidentId id = new ResidentId("11010519491231002X");

        // when
        String printed = id.toString();

        // then
        assertThat(printed).isEqualTo("ResidentId");
    }

    /** The check digit found by trying all eleven. */
    private static String withCheckDigit(String number) {
        for (char digit : "0123456789X".toCharArray()) {
            String tried = number.substring(0, 17) + digit;
            try {
                new ResidentId(tried);
            } catch (Refused refused) {
                if (refused.refusal().equals(new ResidentIdNotValid("BIRTH_DATE"))) {
                    return tried;
                }
            }
        }
        return number;
    }
}
