-- The form in which names are compared when they are searched for: as people type them, whatever the width, script, age of the
-- kanji or spaces. Columns that hold it are computed by the database, so that whatever writes a row keeps them right.
create function search_key(written text) returns text
    language sql immutable strict parallel safe
    return upper(regexp_replace(
        translate(
            translate(
                -- which of several shapes of a kanji is meant
                regexp_replace(normalize(written, NFKC), '[\uFE00-\uFE0F\U000E0100-\U000E01EF]', '', 'g'),
                -- hiragana, small kana, kana that sound alike; hyphens stand for the long vowel; blanks and points are left out
                'ぁあぃいぅうぇえぉおかがきぎくぐけげこごさざしじすずせぜそぞただちぢっつづてでとどなにぬねのはばぱひびぴふぶぷへべぺほぼ'
                || 'ぽまみむめもゃやゅゆょよらりるれろゎわゐゑをんゔゕゖァィゥェォッャュョヮヵヶヂヅヲヰヱ-‐‑‒–—―− ・.,''’',
                'アアイイウウエエオオカガキギクグケゲコゴサザシジスズセゼソゾタダチジツツズテデトドナニヌネノハバパヒビピフブプヘベペホボ'
                || 'ポマミムメモヤヤユユヨヨラリルレロワワイエオンヴカケアイウエオツヤユヨワカケジズオイエーーーーーーーー'),
            -- old, popular and rare forms of kanji, each with the one it is found by
            '髙﨑嵜邊邉濵濱齋齊斎澤櫻廣國囯靜淺惠榮學斈實壽眞瀨瀧龍德悳條萬與會嶋嶌峯槇桒舘濟禮穗縣豐寶寳寬將彌應戶拔收敎晉曉增冨凛渕'
            || '渊籔藪薗埜檜鷗曾靑淸黃黑橫歷曆祿綠錄鄕卽旣步賴圓圖團壯聲壹處號參佛來傳假價兒兩乘勳勸勵勞區醫單嚴圍塲壞夛奧孃專對尙屬嶽巖'
            || '巢帶廳彈從恆悅愼懷戀戰據擇擔攝效數斷晝晚樂樣檢權歐歲殘每氣涉溫滿澁澀濕濤燈燒營爐爲狀獨獎產當疊發盡硏禪稻竝粹絲經繩繪繼續'
            || '總纖羣聰聽肅臺舊莊萠藏藝藥蘆蘂虛蟲蠶衞裝覺覽觀譯譽讀變讓豫貳賣贊輕轉辨辯瓣遙邨郞釀釋錢鎭鐵鑛關險隨隱雙雜靈顏顯餘驗驛驅鷄'
            || '鹽麥點黨齒齡龜𠮷𣘺槗桺栁舩圡逹逺吞塡萊莖蔣礪曻昻堯凉峽狹熙凞亙亞禰驒讚壷籠蠣瑤穰涌䑓竈枩柗㐂丗﨟',
            '高崎崎辺辺浜浜斉斉斉沢桜広国国静浅恵栄学学実寿真瀬滝竜徳徳条万与会島島峰槙桑館済礼穂県豊宝宝寛将弥応戸抜収教晋暁増富凜淵'
            || '淵薮薮園野桧鴎曽青清黄黒横歴暦禄緑録郷即既歩頼円図団壮声壱処号参仏来伝仮価児両乗勲勧励労区医単厳囲場壊多奥嬢専対尚属岳巌'
            || '巣帯庁弾従恒悦慎懐恋戦拠択担摂効数断昼晩楽様検権欧歳残毎気渉温満渋渋湿涛灯焼営炉為状独奨産当畳発尽研禅稲並粋糸経縄絵継続'
            || '総繊群聡聴粛台旧荘萌蔵芸薬芦蕊虚虫蚕衛装覚覧観訳誉読変譲予弐売賛軽転弁弁弁遥村郎醸釈銭鎮鉄鉱関険随隠双雑霊顔顕余験駅駆鶏'
            || '塩麦点党歯齢亀吉橋橋柳柳船土達遠呑填莱茎蒋砺昇昂尭涼峡狭煕煕亘亜祢騨讃壺篭蛎瑶穣湧台竃松松喜世臈'),
        '(.)々', '\1\1', 'g') collate "C");

alter table member
    add column name_key text collate "C" generated always as (search_key(name)) stored,
    add column kana_key text collate "C" generated always as (search_key(kana_name)) stored,
    add column number_key text collate "C" generated always as (split_part(card_key, '|', 2)) stored,
    add column email_key text collate "C" generated always as (lower(email collate "C")) stored,
    -- how far the person's account has come, by the trigger below; who has no account has not signed in
    add column sign_in_stage text collate "C" not null default 'NOT_SIGNED_IN'
        check (sign_in_stage in ('NOT_SIGNED_IN', 'SETTING_UP', 'IN_USE'));

alter table account
    add column email_key text collate "C" generated always as (lower(email collate "C")) stored,
    add column sign_in_stage text collate "C" generated always as (
        case when identity_confirmed_at is null then 'NOT_SIGNED_IN'
             when completed_at is null then 'SETTING_UP'
             when method = 'EMAIL_CODE' or method_set_up_at >= completed_at then 'IN_USE'
             else 'SETTING_UP' end) stored;

-- the owner too writes behind the wall, one society at a time
do $$
declare
    each uuid;
begin
    for each in select society_id from society loop
        perform set_config('portal.society', each::text, true);
        update member m set sign_in_stage = a.sign_in_stage
          from account a
         where a.society_id = m.society_id and a.member_id = m.member_id and a.sign_in_stage <> 'NOT_SIGNED_IN';
    end loop;
    perform set_config('portal.society', '', true);
end
$$;

-- A list of persons in one stage is in the order of their kana: stage and kana have to stand in one table.
create function tell_sign_in_stage() returns trigger
    language plpgsql
    as $$
begin
    update member set sign_in_stage = new.sign_in_stage
     where society_id = new.society_id and member_id = new.member_id and sign_in_stage <> new.sign_in_stage;
    return null;
end
$$;
create trigger account_opened after insert on account
    for each row execute function tell_sign_in_stage();
create trigger account_moved after update on account
    for each row when (old.sign_in_stage <> new.sign_in_stage) execute function tell_sign_in_stage();

-- these take the place of the indexes that knew no folding
drop index member_name;
drop index member_kana_name;
drop index member_number;
create index member_name_key on member (society_id, name_key, member_id);
create index member_kana_key on member (society_id, kana_key, member_id);
create index member_number_key on member (society_id, number_key, member_id);
create index member_email_key on member (society_id, email_key) where email_key is not null;
-- one card's household, and a number with its symbol
create index member_card on member (society_id, card_key collate "C");
create index member_sign_in_stage on member (society_id, sign_in_stage, kana_key, member_id)
    where kind = 'INSURED_PERSON';
create index member_left on member (society_id, eligibility_lost_on desc, kana_key, member_id)
    where eligibility_lost_on is not null;
create index account_email_key on account (society_id, email_key) where email_key is not null;
create index user_id_folded on user_id (society_id, folded collate "C");
