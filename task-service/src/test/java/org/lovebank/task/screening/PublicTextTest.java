package org.lovebank.task.screening;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lovebank.task.screening.Finding.Matter;

class PublicTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "请打 13800138000 联系我|PHONE_NUMBER",
                "电话 138 0013 8000|PHONE_NUMBER",
                "电话 138-0013-8000|PHONE_NUMBER",
                "电话 1 3 8 0 0 1 3 8 0 0 0|PHONE_NUMBER",
                "手机一三八零零一三八零零零|PHONE_NUMBER",
                "手机壹叁捌零零壹叁捌零零零|PHONE_NUMBER",
                "手机幺三八 〇〇一三 八〇〇〇|PHONE_NUMBER",
                "１３８００１３８０００ 找我|PHONE_NUMBER",
                "①③⑧⓪⓪①③⑧⓪⓪⓪|PHONE_NUMBER",
                "+86 138.0013.8000|PHONE_NUMBER",
                "家里座机 0931-7551234|PHONE_NUMBER",
                "座机七五五一二三四|PHONE_NUMBER",
                "身份证 620102194903071234|ID_NUMBER",
                "身份证 620102 19490307 123X|ID_NUMBER",
                "卡号发我|BANK_DETAILS",
                "6222 0210 0111 6245 702|BANK_DETAILS",
                "转到六二二二零二一零零一一一六二四五七零二|BANK_DETAILS",
                "我的 bank account 写在下面|BANK_DETAILS",
                "希望资助500元|MONEY",
                "想要五百块钱|MONEY",
                "借钱看病|MONEY",
                "请转账给我|MONEY",
                "¥ 300 就够|MONEY",
                "please lend me some|MONEY",
                "needs 200 yuan for books|MONEY",
                "微信收款也行|MONEY",
                "加微信 lin_nainai88|CONTACT",
                "QQ：12345678|CONTACT",
                "写信到 lin@example.org|CONTACT",
                "加 微 信 lin_nainai88|CONTACT",
                "加薇信：lin_nainai88|CONTACT",
                "ｖｘ lin_nainai88|CONTACT",
                "扣扣 12345678|CONTACT",
                "电话 138\u200b0013\u200b8000|PHONE_NUMBER",
                "l38OO138OOO 找我|PHONE_NUMBER",
                "一三8 零〇13 捌000|PHONE_NUMBER",
                "请 转 账 给我|MONEY",
                "希望资助伍佰元|MONEY",
                "帮忙转发水滴筹|MONEY",
                "孙女在福利路小学三年级2班，接送|CHILD_SCHOOL",
                "孩子就读于西固区第一中学|CHILD_SCHOOL",
                "和平小学门口接孩子放学|CHILD_SCHOOL",
                "福 利 路 小 学 三 年 级|CHILD_SCHOOL",
                "福\u200b利路小\u200b学，女儿高一|CHILD_SCHOOL",
                "兰化一小三年级的孩子|CHILD_SCHOOL",
                "外孙上金苹果幼儿园中班|CHILD_SCHOOL",
                "My son is in class 2 of Fuli Road Primary School|CHILD_SCHOOL",
            })
    void whatMustNotStandOnAWallIsFound(String text, Matter matter) {
        assertThat(new PublicText().and("#/publicText", text).findings()).contains(new Finding("#/publicText", matter));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "台灯坏了，想请人修一修；我可以教孩子下象棋。",
                "11月21日至12月15日，每天13:00-14:00、15:00-16:30都可以",
                "2026-11-21 18:30 到 2026-11-22 09:00 之间",
                "22街区3号楼2单元，九十五岁的爷爷",
                "想要一本《三国演义》和两件棉衣",
                "教老人用支付宝和微信看孙子的照片",
                "擦三块玻璃，换一个6元件的插座",
                "元旦前打扫 120 平方米的房子",
                "请一位会兰州话的志愿者，一三五下午来",
                "在福利路小学门口清扫落叶，需三人",
                "教孩子小学数学，三年级水平",
                "两名高中学生的英语辅导",
                "退休中学老师愿意教孩子写毛笔字",
                "居民学校开班，孩子也可以来",
                "送孩子去幼儿园，早上七点半",
                "下午一小时，陪老人和孙子下棋",
                "Order 10 lamps, Old Li will explain",
                "Repair a lamp between 10:00 and 11:30 on 2026-12-01",
            })
    void ordinaryNotesPass(String text) {
        assertThat(new PublicText().and("#/publicText", text).findings()).isEmpty();
    }

    @Test
    void aSchoolInOneFieldAndAChildInAnotherLeadToTheSameGate() {
        assertThat(new PublicText()
                        .and("#/title", "接孙女放学")
                        .and("#/place", "福利路小学")
                        .findings())
                .containsExactly(new Finding("#/place", Matter.CHILD_SCHOOL));
    }

    @Test
    void everyFieldIsNamedOnceForEachMatter() {
        // when
        var findings = new PublicText()
                .and("#/title", "借钱")
                .and("#/publicText", "13800138000 或 13900139000，借我500元")
                .and("#/place", null)
                .findings();

        // then
        assertThat(findings)
                .containsExactlyInAnyOrder(
                        new Finding("#/title", Matter.MONEY),
                        new Finding("#/publicText", Matter.MONEY),
                        new Finding("#/publicText", Matter.PHONE_NUMBER));
    }
}
