package org.lovebank.events.category;

import static org.lovebank.events.category.ServiceCategory.*;

import java.util.Arrays;
import java.util.List;

/**
 * How each of the five documents divides service, in its own words and order, and which of our codes each kind is. A
 * document's kind may be wider than ours or share one with another; records and orders carry ours.
 */
public enum CategoryScheme {
    FULILU_8("S4 福利路 \"梦之家\"", "八大服务", "Eight services", ours("FULILU_8")),
    SIX_HELPS("S1 抚顺社区", "六个助", "Six helps", ours("SIX_HELPS")),
    SHANDAN_10(
            "S0 山丹街",
            "十项服务内容",
            "Ten contents of service",
            List.of(
                    new Kind("POVERTY_RELIEF", "扶贫助困", "Relief in poverty", HARDSHIP_HELP),
                    new Kind("RESPECT_AND_AID", "敬老助残", "Respect for the old, aid for the disabled", HARDSHIP_HELP),
                    new Kind("CONVENIENCE", "便民服务", "Everyday conveniences", REPAIR),
                    new Kind("POPULAR_SCIENCE", "科普宣传", "Popular science", EDUCATION),
                    new Kind("FIRE_SAFETY", "消防安全", "Fire safety", PUBLIC_SAFETY),
                    new Kind("PATROL", "治安巡逻", "Neighbourhood patrol", PUBLIC_SAFETY),
                    new Kind("GREENING", "环保护绿", "Environment and greenery", ENVIRONMENT),
                    new Kind("MEDICAL_CARE", "医疗保健", "Medical care", HEALTH_CARE),
                    new Kind("LAW_AND_RIGHTS", "普法维权", "Law and rights", LEGAL_AID),
                    new Kind("RECREATION", "文体娱乐", "Culture, sport and recreation", CULTURE_SPORT))),
    SHANDAN_3(
            "S0 山丹街",
            "三个公共领域",
            "Three public fields",
            List.of(
                    new Kind("PUBLIC_SAFETY", "公共安全", "Public safety", PUBLIC_SAFETY),
                    new Kind("ENVIRONMENT_PROTECTION", "环境保护", "Protection of the environment", ENVIRONMENT),
                    new Kind("CIVILITY", "文明倡导", "Civility", CIVILITY))),
    FUSHUN_5(
            "S1 抚顺社区",
            "五条服务线",
            "Five service lines",
            List.of(
                    new Kind("NEIGHBOURS", "邻里守望", "Neighbours who look out", HARDSHIP_HELP),
                    new Kind("CIVILITY", "文明创建", "Building civility", CIVILITY),
                    new Kind("CLEAN_SURROUNDINGS", "清洁环境", "Clean surroundings", ENVIRONMENT),
                    new Kind("SAFETY_PATROL", "安全巡查", "Safety rounds", PUBLIC_SAFETY),
                    new Kind("RECREATION", "文体娱乐", "Culture, sport and recreation", CULTURE_SPORT))),
    DUODI_4(
            "S2 夺底街道",
            "四个领域",
            "Four fields",
            List.of(
                    new Kind("CIVILITY", "文明创建", "Building civility", CIVILITY),
                    new Kind("RURAL_REVITALISATION", "乡村振兴", "Rural revitalisation", COMMUNITY_AFFAIRS),
                    new Kind("GRASSROOTS_GOVERNANCE", "基层治理", "Grassroots governance", COMMUNITY_AFFAIRS),
                    new Kind("SAFETY_AT_WORK", "安全生产", "Safety at work", PUBLIC_SAFETY)));

    private final String document;
    private final String chinese;
    private final String english;
    /** Made by List.of and toList: never changes. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<Kind> kinds;

    CategoryScheme(String document, String chinese, String english, List<Kind> kinds) {
        this.document = document;
        this.chinese = chinese;
        this.english = english;
        this.kinds = kinds;
    }

    /** One kind of service as a document names it; {@code code} is unique in its scheme, {@code category} is ours. */
    public record Kind(String code, String chinese, String english, ServiceCategory category) {}

    /** The document that divides service like this. */
    public String document() {
        return document;
    }

    public String chinese() {
        return chinese;
    }

    public String english() {
        return english;
    }

    /** The kinds, in the document's order. */
    public List<Kind> kinds() {
        return kinds;
    }

    private static List<Kind> ours(String scheme) {
        return Arrays.stream(ServiceCategory.values())
                .filter(category -> category.scheme().equals(scheme))
                .map(category -> new Kind(category.name(), category.chinese(), category.english(), category))
                .toList();
    }
}
