package dev.chora.jinja.slug;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Letters of other scripts in ASCII, for slugs: Latin with all its additions, Greek, Cyrillic, Armenian, Georgian, Hebrew,
 * Arabic, Hangul, Kana, currency signs. Marks and invisible characters vanish; everything else counts as a separator.
 * Not covered: Han, which needs a dictionary, and the scripts of India and South-East Asia.
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

    /** Hebrew consonants and Arabic letters, without the vowels that are not written. */
    private static final String HEBREW =
            "א בb גg דd הh וv זz חkh טt יy ךk כk לl םm מm ןn נn סs ףp פp ץts צts קq רr שsh תt ء ا بb تt "
                    + "ثth جj حH خkh دd ذdh رr زz سs شsh صS ضD طT ظZ غG ـ فf قq كk لl مm نn هh وw يy";

    /** Georgian. */
    private static final String GEORGIAN =
            "ႠA ႡB ႢG ႣD ႤE ႥV ႦZ ႧT- ႨI ႩK ႪL ႫM ႬN ႭO ႮP ႯZh ႰR ႱS ႲT ႳU ႴP- ႵK- ႶG' ႷQ ႸSh ႹCh- ႺC- "
                    + "ႻZ' ႼC ႽCh ႾX ႿJ ჀH ჁE ჂY ჃW ჄXh ჅOE აa ბb გg დd ეe ვv ზz თt- იi კk ლl მm ნn ოo პp ჟzh რr სs "
                    + "ტt უu ფp- ქk- ღg' ყq შsh ჩch- ცc- ძz' წc ჭch ხx ჯj ჰh ჱe ჲy ჳw ჴxh ჵoe ჶf";

    /** The letters that Hangul decomposes into. */
    private static final String JAMO =
            "ᄀg ᄁgg ᄂn ᄃd ᄄdd ᄅr ᄆm ᄇb ᄈbb ᄉs ᄊss ᄋ ᄌj ᄍjj ᄎc ᄏk ᄐt ᄑp ᄒh ᄓng ᄔnn ᄕnd ᄖnb ᄗdg ᄘrn ᄙrr ᄚrh "
                    + "ᄛrN ᄜmb ᄝmN ᄞbg ᄟbn ᄠ ᄡbs ᄢbsg ᄣbst ᄤbsb ᄥbss ᄦbsj ᄧbj ᄨbc ᄩbt ᄪbp ᄫbN ᄬbbN ᄭsg ᄮsn ᄯsd ᄰsr "
                    + "ᄱsm ᄲsb ᄳsbg ᄴsss ᄵs ᄶsj ᄷsc ᄸsk ᄹst ᄺsp ᄻsh ᄼ ᄽ ᄾ ᄿ ᅀZ ᅁg ᅂd ᅃm ᅄb ᅅs ᅆZ ᅇ ᅈj ᅉc ᅊt ᅋp ᅌN "
                    + "ᅍj ᅎ ᅏ ᅐ ᅑ ᅒck ᅓch ᅔ ᅕ ᅖpb ᅗpN ᅘhh ᅙQ ᅟ ᅠ ᅡa ᅢae ᅣya ᅤyae ᅥeo ᅦe ᅧyeo ᅨye ᅩo ᅪwa ᅫwae ᅬoe "
                    + "ᅭyo ᅮu ᅯweo ᅰwe ᅱwi ᅲyu ᅳeu ᅴyi ᅵi ᅶa-o ᅷa-u ᅸya-o ᅹya-yo ᅺeo-o ᅻeo-u ᅼeo-eu ᅽyeo-o ᅾyeo-u "
                    + "ᅿo-eo ᆀo-e ᆁo-ye ᆂo-o ᆃo-u ᆄyo-ya ᆅyo-yae ᆆyo-yeo ᆇyo-o ᆈyo-i ᆉu-a ᆊu-ae ᆋu-eo-eu ᆌu-ye ᆍu-u "
                    + "ᆎyu-a ᆏyu-eo ᆐyu-e ᆑyu-yeo ᆒyu-ye ᆓyu-u ᆔyu-i ᆕeu-u ᆖeu-eu ᆗyi-u ᆘi-a ᆙi-ya ᆚi-o ᆛi-u ᆜi-eu "
                    + "ᆝi-U ᆞU ᆟU-eo ᆠU-u ᆡU-i ᆢUU ᆨg ᆩgg ᆪgs ᆫn ᆬnj ᆭnh ᆮd ᆯl ᆰlg ᆱlm ᆲlb ᆳls ᆴlt ᆵlp ᆶlh ᆷm ᆸb "
                    + "ᆹbs ᆺs ᆻss ᆼng ᆽj ᆾc ᆿk ᇀt ᇁp ᇂh ᇃgl ᇄgsg ᇅng ᇆnd ᇇns ᇈnZ ᇉnt ᇊdg ᇋtl ᇌlgs ᇍln ᇎld ᇏlth ᇐll "
                    + "ᇑlmg ᇒlms ᇓlbs ᇔlbh ᇕrNp ᇖlss ᇗlZ ᇘlk ᇙlQ ᇚmg ᇛml ᇜmb ᇝms ᇞmss ᇟmZ ᇠmc ᇡmh ᇢmN ᇣbl ᇤbp ᇥph "
                    + "ᇦpN ᇧsg ᇨsd ᇩsl ᇪsb ᇫZ ᇬg ᇭss ᇮ ᇯkh ᇰN ᇱNs ᇲNZ ᇳpb ᇴpN ᇵhn ᇶhl ᇷhm ᇸhb ᇹQ";

    /** Hiragana and Katakana. */
    private static final String KANA =
            "ぁa あa ぃi いi ぅu うu ぇe えe ぉo おo かka きki くku けke こko さsa しsi すsu せse そso たta ちti っtu つtu てte "
                    + "とto なna にni ぬnu ねne のno はha ひhi ふhu へhe ほho まma みmi むmu めme もmo ゃya やya ゅyu ゆyu ょyo よyo らra "
                    + "りri るru れre ろro ゎwa わwa ゐwi ゑwe をwo んn ゙ ゚ ァa アa ィi イi ゥu ウu ェe エe ォo オo カka キki クku ケke コko "
                    + "サsa シsi スsu セse ソso タta チti ッtu ツtu テte トto ナna ニni ヌnu ネne ノno ハha ヒhi フhu ヘhe ホho マma ミmi "
                    + "ムmu メme モmo ャya ヤya ュyu ユyu ョyo ヨyo ラra リri ルru レre ロro ヮwa ワwa ヰwi ヱwe ヲwo ンn ヵka ヶke ・ ー";

    private final Map<Integer, String> table = new HashMap<>();

    Transliteration() {
        table.put(0x488, "-100-000-");
        table.put(0x489, "-1-000-000-");
        add(LATIN);
        add(GREEK);
        add(CYRILLIC);
        add(ARMENIAN);
        add(SIGNS);
        add(HEBREW);
        add(GEORGIAN);
        add(JAMO);
        add(KANA);
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
        if (character == 0x200B) {
            return false;
        }
        if (character > 0xFFFF || character < 0xA0) {
            return true;
        }
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> true;
            default -> (character >= 0x2100 && character < 0x2180) || (character >= 0x2E5 && character <= 0x2EB);
        };
    }
}
