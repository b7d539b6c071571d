package org.lovebank.bench.town;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Somebody who does not exist, by number: each phone and id number once, common names often and others seldom. */
public record InventedPerson(long number) {

    private static final String SURNAMES =
            "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛";
    private static final String GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰红建国志文海燕春梅云飞龙辉鹏宇浩雪琳慧婷欣怡佳雨晨思梦颖瑞泽轩子涵博睿天翔凯晓东立新永康德福荣贵";
    private static final String CHECK_DIGITS = "10X98765432";
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final int BIRTHDAYS = 18_000;
    private static final List<String> SPECIALTIES = List.of(
            "APPLIANCE_REPAIR",
            "COMPUTER_REPAIR",
            "PLUMBING",
            "HAIRDRESSING",
            "TUTORING",
            "LEGAL_ADVICE",
            "NURSING",
            "COUNSELLING",
            "COMPANIONSHIP",
            "MEDIATION",
            "COOKING",
            "CLEANING",
            "DRIVING",
            "ENGLISH",
            "PATROL");
    private static final List<String> OCCUPATIONS = List.of(
            "UNIVERSITY_STUDENT", "CIVIL_SERVANT", "TEACHER", "MEDICAL_WORKER", "ENTERPRISE_STAFF", "RETIRED", "OTHER");
    private static final List<String> IDENTITIES =
            List.of("RESIDENT", "TEACHER_STUDENT", "UNIT_STAFF", "MEDICAL_WORKER", "COMMUNITY_WORKER");

    /** What one in ten thousand can do. */
    public static final String SELDOM = "CALLIGRAPHY_PAINTING";

    private static final int SELDOM_IN = 10_000;

    public String name() {
        long draw = mixed(number);
        int surname = (int) Math.min((draw >>> 40) % SURNAMES.length(), (draw >>> 20) % SURNAMES.length());
        int first = (int) Math.min((draw >>> 10) % GIVEN.length(), (draw >>> 30) % GIVEN.length());
        String name = "" + SURNAMES.charAt(surname) + GIVEN.charAt(first);
        return draw % 5 == 0 ? name : name + GIVEN.charAt((int) ((draw >>> 50) % GIVEN.length()));
    }

    public String phone() {
        return String.format(Locale.ROOT, "+86138%08d", number);
    }

    LocalDate birthOn() {
        return LocalDate.of(1950, 1, 1).plusDays(number % BIRTHDAYS);
    }

    boolean isMan() {
        return serial() % 2 == 1;
    }

    private int serial() {
        return (int) (number / BIRTHDAYS) + 1;
    }

    public String idNo() {
        String digits = "620104" + birthOn().format(DateTimeFormatter.BASIC_ISO_DATE)
                + String.format(Locale.ROOT, "%03d", serial());
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (digits.charAt(i) - '0') * WEIGHTS[i];
        }
        return digits + CHECK_DIGITS.charAt(sum % 11);
    }

    /** Who has left, may not have served. */
    public boolean hasLeft() {
        return status().equals("WITHDRAWN");
    }

    public String volunteerNo() {
        return String.format(Locale.ROOT, "V%012d", number);
    }

    String status() {
        long part = mixed(number) % 100;
        return part < 90 ? "ACTIVE" : part < 94 ? "PAUSED" : part < 98 ? "DORMANT" : "WITHDRAWN";
    }

    String occupation() {
        return OCCUPATIONS.get((int) (mixed(number) >>> 33) % OCCUPATIONS.size());
    }

    String identity() {
        return IDENTITIES.get((int) (mixed(number) >>> 35) % IDENTITIES.size());
    }

    List<String> specialties() {
        String one = specialty(number);
        return number % SELDOM_IN == 0 ? List.of(one, SELDOM) : List.of(one);
    }

    public static String specialty(long number) {
        return SPECIALTIES.get((int) Math.floorMod(mixed(number), (long) SPECIALTIES.size()));
    }

    /** The finalizer of splitmix64: neighbours look unlike each other. */
    public static long mixed(long number) {
        long z = (number + 1) * 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return (z ^ (z >>> 31)) >>> 1;
    }
}
