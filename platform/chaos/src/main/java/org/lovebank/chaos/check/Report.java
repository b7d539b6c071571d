package org.lovebank.chaos.check;

import java.util.ArrayList;
import java.util.List;
import org.lovebank.chaos.finding.Finding;

/** What the checks found, and how many found nothing. */
final class Report {

    private final List<Finding> findings = new ArrayList<>();
    private int held;

    void of(String check, List<String> told) {
        if (told.isEmpty()) {
            held++;
        }
        told.forEach(each -> findings.add(new Finding(check, each)));
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }

    int held() {
        return held;
    }
}
