package org.lovebank.http.screen;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** Where a page of figures leads: other months, another language, the same months at another house. */
public record MonthLinks(
        String area,
        Months months,
        YearMonth present,
        @Nullable String lang) {

    /** The same place and months, as a query. */
    public String same() {
        return query(months, lang);
    }

    public String in(String tag) {
        return query(months, tag);
    }

    /** As many months before. */
    public String earlier() {
        int length = months.all().size();
        return query(new Months(months.from().minusMonths(length), months.to().minusMonths(length)), lang);
    }

    /** As many months after, or up to the present one; empty when these are the last. */
    public String later() {
        if (!months.to().isBefore(present)) {
            return "";
        }
        int length = months.all().size();
        YearMonth end = months.to().plusMonths(length);
        YearMonth last = end.isAfter(present) ? present : end;
        return query(new Months(last.minusMonths(length - 1L), last), lang);
    }

    private String query(Months these, @Nullable String language) {
        String query = "?area=" + URLEncoder.encode(area, StandardCharsets.UTF_8) + "&from=" + these.from() + "&to="
                + these.to();
        return language == null ? query : query + "&lang=" + URLEncoder.encode(language, StandardCharsets.UTF_8);
    }
}
