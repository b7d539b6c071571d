package org.lovebank.volunteer.peopleimport;

import java.util.List;
import org.lovebank.volunteer.bulkimport.table.Column;

/** The columns of a table of people: what a registration asks, by the same names. */
final class PersonColumns {

    static final List<Column> ALL = List.of(
            Column.needed("name", "姓名"),
            Column.needed("idType", "证件类型"),
            Column.needed("idNo", "证件号码"),
            Column.needed("phone", "手机号码"),
            Column.needed("identityTypes", "身份类别"),
            Column.optional("sex", "性别"),
            Column.optional("birthOn", "出生日期"),
            Column.optional("areaPath", "区域"),
            Column.optional("participation", "参与方式"),
            Column.optional("politicalStatus", "政治面貌"),
            Column.optional("occupation", "职业"),
            Column.optional("hobbies", "爱好"),
            Column.optional("specialties", "特长"),
            Column.optional("serviceIntentions", "服务意向"),
            Column.optional("languages", "语言"),
            Column.optional("availability", "可服务时间"),
            Column.optional("remoteCapable", "可远程服务"),
            Column.optional("preferHumanDispatch", "愿人工派单"),
            Column.optional("consents", "同意事项"),
            Column.optional("consentVersion", "同意书版本"),
            Column.optional("guardianId", "监护人编号"),
            Column.optional("charterVersion", "章程版本"));

    private PersonColumns() {}
}
