package org.lovebank.volunteer.recordimport;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.lovebank.events.category.ServiceCategory;
import org.lovebank.volunteer.bulkimport.table.Column;
import org.lovebank.volunteer.bulkimport.table.TableRow;
import org.lovebank.volunteer.bulkimport.taking.Wrong;
import org.lovebank.volunteer.servicerecord.deed.Deed;

/** One row of past service: whose number, what was done, who signed for it on paper. */
record RecordRow(int number, String volunteerNo, Deed deed, UUID witnessId) {

    static final List<Column> COLUMNS = List.of(
            Column.needed("volunteerNo", "志愿者编号"),
            Column.needed("servedFrom", "开始时间"),
            Column.needed("servedTo", "结束时间"),
            Column.needed("breakMinutes", "休息分钟"),
            Column.needed("categoryCode", "服务类别"),
            Column.needed("projectName", "项目名称"),
            Column.needed("place", "服务地点"),
            Column.needed("content", "服务内容"),
            Column.needed("witnessId", "见证人编号"));

    private static final int NUMBER_LENGTH = 13;
    private static final int NAME_LENGTH = 120;
    private static final int CONTENT_LENGTH = 500;

    /** What the cells say; each that says nothing readable is noted. */
    static RecordRow of(TableRow row, int longestMinutes, Instant now, Wrong wrong) {
        String volunteerNo = wrong.reading(row, () -> row.text("volunteerNo", NUMBER_LENGTH));
        Instant from = wrong.reading(row, () -> row.time("servedFrom"));
        Instant to = wrong.reading(row, () -> row.time("servedTo"));
        Integer breakMinutes = wrong.reading(row, () -> row.number("breakMinutes"));
        ServiceCategory category = wrong.reading(row, () -> category(row));
        String project = wrong.reading(row, () -> row.text("projectName", NAME_LENGTH));
        String place = wrong.reading(row, () -> row.text("place", NAME_LENGTH));
        String content = wrong.reading(row, () -> row.text("content", CONTENT_LENGTH));
        UUID witness =
                wrong.reading(row, () -> row.id("witnessId").orElseThrow(() -> TableRow.unreadable("witnessId")));
        if (volunteerNo == null
                || from == null
                || to == null
                || breakMinutes == null
                || category == null
                || project == null
                || place == null
                || content == null
                || witness == null) {
            throw wrong.noted();
        }
        Deed deed = Deed.reported(category, project, from, to, breakMinutes, place, content, longestMinutes, now);
        return new RecordRow(row.number(), volunteerNo, deed, witness);
    }

    private static ServiceCategory category(TableRow row) {
        String written = row.text("categoryCode", NAME_LENGTH);
        return ServiceCategory.find(written)
                .or(() -> Arrays.stream(ServiceCategory.values())
                        .filter(known -> known.chinese().equals(written))
                        .findFirst())
                .orElseThrow(() -> TableRow.unreadable("categoryCode"));
    }
}
