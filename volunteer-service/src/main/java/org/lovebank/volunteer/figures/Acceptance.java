package org.lovebank.volunteer.figures;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Of the offers that were answered or ran out, how many were accepted; no rate without an offer. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Acceptance(long offered, long accepted, @Nullable Double acceptedPercent) {

    static Acceptance of(String path, List<FiguresRepository.Cell> offers) {
        long offered = 0;
        long accepted = 0;
        for (FiguresRepository.Cell cell : offers) {
            if (cell.path().equals(path)) {
                offered += cell.count();
                accepted += cell.code().equals("ACCEPTED") ? cell.count() : 0;
            }
        }
        return new Acceptance(offered, accepted, Shown.percent(accepted, offered));
    }
}
