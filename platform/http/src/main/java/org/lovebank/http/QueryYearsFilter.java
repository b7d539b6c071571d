package org.lovebank.http;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * A day, month or moment in a query has a year of four digits, as in a body ({@link FourDigitYears}). Quarkus reads Java's longer
 * ones, which begin with a sign, and a year after the last of them is nobody's.
 */
class QueryYearsFilter {

    private static final Pattern SIGNED_YEAR = Pattern.compile("[+-]\\d{4,10}-(0[1-9]|1[0-2])(-\\d\\d.*)?");

    @ServerRequestFilter(preMatching = true)
    public void mustHaveFourDigits(ContainerRequestContext request) {
        if (request.getUriInfo().getRequestUri().getRawQuery() == null) {
            return;
        }
        boolean signed = request.getUriInfo().getQueryParameters().values().stream()
                .flatMap(values -> values.stream())
                .anyMatch(value -> SIGNED_YEAR.matcher(value).matches());
        if (signed) {
            throw new BadRequestException();
        }
    }
}
