package org.lovebank.volunteer.serviceledger;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** One line: a record that counts, with who served (masked), for whom (ids), within which project. */
record LedgerLine(
        UUID recordId,
        @JsonIgnore Instant servedFrom,
        LocalDate servedOn,
        String areaPath,
        String volunteerNo,
        String volunteer,
        String categoryCode,
        String projectName,
        String place,
        String content,
        int minutes,
        List<UUID> beneficiaryIds,
        String witness,
        String evidenceGrade,
        String source) {

    static final List<String> HEAD = List.of(
            "记录编号 record",
            "日期 date",
            "区域 area",
            "志愿者编号 volunteer no.",
            "志愿者 volunteer",
            "类别 category",
            "项目 project",
            "地点 place",
            "内容 content",
            "时长(分钟) minutes",
            "服务对象数 recipients",
            "服务对象编号 recipient ids",
            "见证人 witness",
            "证据等级 grade",
            "来源 source");

    List<Object> cells() {
        return List.of(
                recordId.toString(),
                servedOn.toString(),
                areaPath,
                volunteerNo,
                volunteer,
                categoryCode,
                projectName,
                place,
                content,
                minutes,
                beneficiaryIds.size(),
                beneficiaryIds.stream().map(UUID::toString).collect(Collectors.joining(" ")),
                witness,
                evidenceGrade,
                source);
    }
}
