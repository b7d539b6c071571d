package org.lovebank.timebank.account;

/** A passbook's number 存折号: P, nine digits and a check digit (Luhn), so that a slip of the pen is noticed. */
record PassbookNo(long number) {

    String text() {
        String digits = String.format("%09d", number);
        return "P" + digits + check(digits);
    }

    private static int check(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighed = i % 2 == 0 ? digit * 2 : digit;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return (10 - sum % 10) % 10;
    }
}
