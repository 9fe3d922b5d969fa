package dev.chora.jinja.slug;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Letters of other scripts in ASCII, for slugs: Latin with all its additions, Greek, Cyrillic, Armenian, currency signs.
 * Marks and invisible characters vanish; everything else counts as a separator. Scripts that need a dictionary (Han,
 * Hangul, Kana) or vowels that are not written (Arabic, Hebrew) and the scripts of India are not covered.
 *
 * <p>The transliterations are those of text-unidecode 1.3, so that slugs agree with python-slugify's. Each entry is one
 * character and what it becomes.
 */
final class Transliteration {
    /** Latin letters and signs that do not decompose, with the letters of the phonetic alphabet. */
    private static final String LATIN =
            "¢C- £PS ¥Y- §SS ©-c- ®-r- °deg ¶P ÆAE ÐD ×x ØO ÞTh ßss æae ðd øo þth ĐD đd ĦH ħh ıi ĸk ŁL łl "
                    + "Ŋng ŋNG ŒOE œoe ŦT ŧt ƀb ƁB ƂB ƃb Ƅ6 ƅ6 ƆO ƇC ƈc ƉD ƊD ƋD ƌd ƍd Ǝ3 ƐE ƑF ƒf ƓG ƔG ƕhv ƖI ƗI "
                    + "ƘK ƙk ƚl ƛl ƜW ƝN ƞn ƟO ƢOI ƣoi ƤP ƥp ƦYR Ƨ2 ƨ2 ƩSH ƪsh ƫt ƬT ƭt ƮT ƱY ƲV ƳY ƴy ƵZ ƶz ƷZH "
                    + "ƸZH ƹzh ƺzh ƻ2 Ƽ5 ƽ5 ƾts ƿw ǤG ǥg ǶHV ǷW ȜY ȝy ȠN ȡd ȢOU ȣou ȤZ ȥz ȴl ȵn ȶt ȷj ȸdb ȹqp ȺA ȻC "
                    + "ȼc ȽL ȾT ȿs ɀz ɃB ɄU ɆE ɇe ɈJ ɉj Ɋq ɋq ɌR ɍr ɎY ɏy ɐa ɑa ɒa ɓb ɔo ɕc ɖd ɗd ɘe ɛe ɜe ɝe ɞe ɟj "
                    + "ɠg ɡg ɢg ɣg ɤu ɥY ɦh ɧh ɨi ɩi ɪI ɫl ɬl ɭl ɮlZ ɯW ɰW ɱm ɲn ɳn ɴn ɵo ɶOE ɷO ɸF ɹr ɺr ɻr ɼr ɽr "
                    + "ɾr ɿr ʀR ʁR ʂs ʃS ʄj ʅS ʆS ʇt ʈt ʉu ʊU ʋv ʍw ʎy ʏY ʐz ʑz ʒZ ʓZ ʗC ʙB ʚE ʛG ʜH ʝj ʞk ʟL ʠq "
                    + "ʣdz ʤdZ ʥdz ʦts ʧtS ʨtC ʩfN ʪls ʫlz ʬWW ʮh ʯh ẜs ẝs ẞSs ẟd";

    /** Greek, with the Coptic letters of its block. */
    private static final String GREEK =
            "ΑA ΒB ΓG ΔD ΕE ΖZ ΗE ΘTh ΙI ΚK ΛL ΜM ΝN ΞKs ΟO ΠP ΡR ΣS ΤT ΥU ΦPh ΧKh ΨPs ΩO αa βb γg δd εe "
                    + "ζz ηe θth ιi κk λl μm νn ξx οo πp ρr ςs σs τt υu φph χkh ψps ωo ϚSt ϛst ϜW ϝw ϞQ ϟq ϠSp ϡsp "
                    + "ϢSh ϣsh ϤF ϥf ϦKh ϧkh ϨH ϩh ϪG ϫg ϬCH ϭch ϮTi ϯti ϳj";

    /** Cyrillic, with the letters of other languages than Russian. */
    private static final String CYRILLIC =
            "ЂDj ЄE ЅDz ІI ЈJ ЉLj ЊNj ЋTsh ЏDzh АA БB ВV ГG ДD ЕE ЖZh ЗZ ИI КK ЛL МM НN ОO ПP РR СS ТT УU "
                    + "ФF ХKh ЦTs ЧCh ШSh ЩShch ЫY Ь' ЭE ЮIu ЯIa аa бb вv гg дd еe жzh зz иi кk лl мm нn оo пp рr "
                    + "сs тt уu фf хkh цts чch шsh щshch ыy ь' эe юiu яia ђdj єie ѕdz іi јj љlj њnj ћtsh џdzh ѠO ѡo "
                    + "ѢE ѣe ѤIe ѥie ѦE ѧe ѨIe ѩie ѪO ѫo ѬIo ѭio ѮKs ѯks ѰPs ѱps ѲF ѳf ѴY ѵy Ѹu ѹu ѺO ѻo ѼO ѽo ѾOt "
                    + "ѿot ҀQ ҁq ҂-1000- ҎR' ҏr' ҐG' ґg' ҒG' ғg' ҔG' ҕg' ҖZh' җzh' ҘZ' ҙz' ҚK' қk' ҜK' ҝk' ҞK' ҟk' "
                    + "ҠK' ҡk' ҢN' ңn' ҤNg ҥng ҦP' ҧp' ҨKh ҩkh ҪS' ҫs' ҬT' ҭt' ҮU үu ҰU' ұu' ҲKh' ҳkh' ҴTts ҵtts "
                    + "ҶCh' ҷch' ҸCh' ҹch' ҺH һh ҼCh ҽch ҾCh' ҿch' ӃK' ӄk' ӇN' ӈn' ӋCh ӌch ӔAe ӕae ӠDz ӡdz ӨO өo";

    /** Armenian. */
    private static final String ARMENIAN =
            "ԱA ԲB ԳG ԴD ԵE ԶZ ԷE ԸE ԹT- ԺZh ԻI ԼL ԽKh ԾTs ԿK ՀH ՁDz ՂGh ՃCh ՄM ՅY ՆN ՇSh ՈO ՉCh- ՊP ՋJ "
                    + "ՌRh ՍS ՎV ՏT ՐR ՑTs- ՒW ՓP- ՔK- ՕO ՖF ՚' աa բb գg դd եe զz էe ըe թt- ժzh իi լl խkh ծts կk հh "
                    + "ձdz ղgh ճch մm յy նn շsh ոo չch- պp ջj ռrh սs վv տt րr ցts- ւw փp- քk- օo ֆf";

    /** Modifiers, quotes, currency and other signs that read as letters or digits. */
    private static final String SIGNS =
            "ʹ' ʼ' ʿ' ˅V ˇV ˈ' ˓' ˕V ˞R ˟X ˬV ‘' ’' ‛' ‰-0 ‱-00 ′' ⁊7 ⁋PP ₠ECU ₡CL ₢Cr ₣FF ₤L ₥mil ₦N "
                    + "₧Pts ₩W ₪NS ₫D €EUR ₭K ₮T ₯Dr ↀ-D ↁD- ↷V ↺V";

    private final Map<Integer, String> table = new HashMap<>();

    Transliteration() {
        add(LATIN);
        add(GREEK);
        add(CYRILLIC);
        add(ARMENIAN);
        add(SIGNS);
    }

    private void add(String entries) {
        for (String entry : entries.split(" ", -1)) {
            int character = entry.codePointAt(0);
            table.put(character, entry.substring(Character.charCount(character)));
        }
    }

    /** The text in ASCII, which must be decomposed (NFKD) already. */
    String ascii(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(character -> {
            if (character < 128) {
                out.append((char) character);
            } else {
                @Nullable String letters = table.get(character);
                out.append(letters != null ? letters : isSilent(character) ? "" : "-");
            }
        });
        return out.toString();
    }

    private static boolean isSilent(int character) {
        if (character > 0xFFFF || character < 0xA0) {
            return true;
        }
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> true;
            default -> character >= 0x2100 && character < 0x2180 || character >= 0x2E5 && character <= 0x2EB;
        };
    }
}
