/** What people may ask of their data (个人信息权利): a copy, and to be forgotten. Knows rooms only as holders of data. */
@NullMarked
package org.lovebank.volunteer.protection;

import org.jspecify.annotations.NullMarked;
