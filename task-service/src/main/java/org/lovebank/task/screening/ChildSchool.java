package org.lovebank.task.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Finds where a child goes to school: the name of a school in one field and a child, a grade or a class anywhere in the
 * note. A school alone may be named, and so may a grade; together they lead strangers to a gate.
 */
final class ChildSchool {

    private static final String KIND = "小学|中学|初中|高中|幼儿园|幼儿班|学校|附小|附中|职高|技校"
            + "|[一二三四五六七八九十]小(?=$|[一二三四五六七八九十\\d]年级|的|读|上|[,，。、；;])|[\\d一二三四五六七八九十]{1,2}中(?=$|高|初|读|的|[,，。、；;])";
    private static final Pattern SCHOOL = Pattern.compile("(\\p{IsHan}{0,12}?\\d{0,3}?)(" + KIND + ")");
    /** What stands before a school without naming one: a child who goes there, a verb, a count, or a grown-ups' school. */
    private static final Pattern NO_NAME =
            Pattern.compile(".*(?:孩子|儿子|女儿|孙子|孙女|外孙|学生|小孩|朋友|退休|在职|乡村|农村|公办|重点|免费|周边|周围|对面"
                    + "|居民|市民|社区|家长|老年|农民工|职工|党员|夜"
                    + "|[的在是于读上教导个名位到去从给为我你他她让等近某高初做补习念办后有找要各考备帮送接娃])");

    private static final Pattern ENGLISH_SCHOOL = Pattern.compile(
            "\\b(?:[A-Z][\\w'-]+|No\\.? ?\\d+) (?:(?:[A-Z][\\w'-]+ )*)(?:School|Kindergarten|Nursery|Academy)\\b");
    private static final Pattern CHILD = Pattern.compile("孩子|小孩|儿子|女儿|孙子|孙女|外孙|娃|学生|同学|弟弟|妹妹|年级|上学|放学|就读|在读"
            + "|[大中小]班|[\\d一二三四五六七八九十]+[)）]?班(?![车次组机])|初[一二三](?!\\d?[日号])|高[一二三](?!层|楼)"
            + "|(?i:\\b(?:son|daughter|child|children|kid|kids|pupil|student|grandson|granddaughter|grade|class)\\b)");
    private static final int SHORTEST_NAME = 2;

    private final List<String> schools = new ArrayList<>();
    private boolean child;

    /** One more field of the note, made plain. */
    void look(String pointer, String plain) {
        if (SCHOOL.matcher(plain).results().anyMatch(ChildSchool::named)
                || ENGLISH_SCHOOL.matcher(plain).find()) {
            schools.add(pointer);
        }
        child = child || CHILD.matcher(plain).find();
    }

    /** The fields that name the school. */
    List<String> pointers() {
        return child ? schools : List.of();
    }

    private static boolean named(MatchResult found) {
        String name = found.group(1);
        return name.length() >= SHORTEST_NAME && !NO_NAME.matcher(name).matches();
    }
}
