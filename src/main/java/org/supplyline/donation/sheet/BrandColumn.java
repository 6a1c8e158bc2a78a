package org.supplyline.donation.sheet;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.supplyline.sheet.Words;

/**
 * Finds donor columns that list brands. A single short name may be a person, a firm or a brand; but a table in which
 * a quarter of the donors are short names, most of which begin with no Chinese surname, lists brands, and then none of its short names is a donor.
 */
final class BrandColumn {

    private static final int MIN_NAMES = 4;
    private static final Pattern SHORT_NAME = Pattern.compile("[\\u4e00-\\u9fff]{2,5}");
    private static final Pattern BODY = Pattern.compile(
            ".*(?:公司|集团|[厂会院店校部局所站社队室处馆行园司市省县区州]|中心|大学|基金|个人|人士|企业|粉丝|商会|协会|先生|女士|同学|学生|校友|医院|药房|银行|公益|快递|速运|邮寄|市民|匿名|药业|制药|医疗|科技|集资|群|团)");
    private static final String SURNAMES =
            "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄穆萧肖尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林楼刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯管卢莫房裘缪干解应宗丁宣邓郁单杭洪包诸左石崔吉钮龚程邢裴陆荣翁荀羊惠甄曲家封芮储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾甘厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴胥苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公岳帅缑亢况有琴商牟佘佴伯赏墨哈谯笪年爱阳佟闫付代覃涂";

    private BrandColumn() {}

    static Set<String> of(Collection<String> donors) {
        List<String> names = donors.stream()
                .map(Words::normal)
                .filter(name -> SHORT_NAME.matcher(name).matches())
                .filter(name -> !BODY.matcher(name).matches())
                .distinct()
                .toList();
        long persons = names.stream().filter(BrandColumn::mayBePerson).count();
        long all = donors.stream().map(Words::normal).distinct().count();
        boolean many = names.size() >= MIN_NAMES && names.size() * 4L >= all;
        return many && persons * 2 < names.size() ? names.stream().collect(Collectors.toSet()) : Set.of();
    }

    private static boolean mayBePerson(String name) {
        return name.length() <= 3 && SURNAMES.indexOf(name.charAt(0)) >= 0;
    }
}
