package org.lovebank.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BrunoCollectionTest {

    private static final Path COLLECTION = BuiltReference.CHECKOUT.resolve("docs/bruno");
    private static final Pattern REQUEST =
            Pattern.compile("(?m)^(get|post|put|patch|delete) \\{\\s+url: \\{\\{gateway}}([^?\\s]+)");

    @Test
    void everyRequestOfTheCollectionIsAnAddressOfTheReference() throws IOException {
        // given
        Set<String> addresses = BuiltReference.operations()
                .map(operation -> operation.address().replaceAll("\\{[^}]*}", "{}"))
                .collect(Collectors.toSet());

        // when
        List<String> asked = asked();

        // then
        assertThat(asked)
                .as("the journey: sign in, wish, claim, passbook")
                .hasSizeGreaterThan(10)
                .contains("POST /api/v1/sessions", "POST /api/v1/wishes", "GET /api/v1/accounts/{}/passbook")
                .allSatisfy(request -> assertThat(addresses).contains(request));
    }

    private static List<String> asked() throws IOException {
        List<String> asked = new ArrayList<>();
        try (Stream<Path> files = Files.list(COLLECTION)) {
            for (Path file : files.filter(each -> each.toString().matches(".*\\d\\d-[^/]*\\.bru"))
                    .sorted()
                    .toList()) {
                Matcher request = REQUEST.matcher(Files.readString(file));
                assertThat(request.find()).as("%s asks for something", file).isTrue();
                asked.add(request.group(1).toUpperCase(Locale.ROOT) + " "
                        + request.group(2).replaceAll("\\{\\{[^}]*}}", "{}"));
            }
        }
        return asked;
    }
}
