<?php
/**
 * Plugin Name: Hechtwijzer
 * Description: Shows the attachment quiz of your Hechtwijzer site: as a block, or with [hechtwijzer].
 * Version: 0.1.0
 * Requires at least: 6.1
 * Requires PHP: 7.4
 * License: MIT
 * Text Domain: hechtwijzer
 */

defined('ABSPATH') || exit;

const HECHTWIJZER_ORIGIN = 'hechtwijzer_origin';
const HECHTWIJZER_LANG = 'hechtwijzer_lang';

/** The origin of an address such as https://quiz.example/; empty for anything that is none. */
function hechtwijzer_origin_of($value)
{
    $parts = wp_parse_url(trim((string) $value));
    $local = isset($parts['host']) && in_array($parts['host'], ['localhost', '127.0.0.1'], true);
    $scheme = $parts['scheme'] ?? '';
    if (empty($parts['host']) || ($scheme !== 'https' && !($local && $scheme === 'http'))) {
        return '';
    }
    return $scheme . '://' . $parts['host'] . (isset($parts['port']) ? ':' . (int) $parts['port'] : '');
}

function hechtwijzer_lang_of($value)
{
    return in_array($value, ['nl', 'en'], true) ? $value : '';
}

/** Left open, the language is the page's own. */
function hechtwijzer_lang($given)
{
    $lang = hechtwijzer_lang_of($given) ?: hechtwijzer_lang_of(get_option(HECHTWIJZER_LANG));
    return $lang ?: (strpos(get_locale(), 'en') === 0 ? 'en' : 'nl');
}

/** The element. The script is asked for only by pages that show it. */
function hechtwijzer_render($attributes)
{
    $origin = hechtwijzer_origin_of(get_option(HECHTWIJZER_ORIGIN));
    if ($origin === '') {
        return current_user_can('manage_options')
            ? '<p>' . esc_html__('Hechtwijzer: say at Settings > Hechtwijzer where your quiz is.', 'hechtwijzer') . '</p>'
            : '';
    }
    $lang = hechtwijzer_lang($attributes['lang'] ?? '');
    // No version: the quiz's own server says how long its script is kept.
    wp_enqueue_script('hechtwijzer', $origin . '/embed.js', [], null, true);
    return sprintf(
        '<hechtwijzer-quiz lang="%s"><a href="%s">%s</a></hechtwijzer-quiz>',
        esc_attr($lang),
        esc_url($origin . '/quiz?lang=' . $lang),
        $lang === 'en' ? 'Take the quiz' : 'Doe de quiz'
    );
}

add_shortcode('hechtwijzer', function ($attributes) {
    return hechtwijzer_render(shortcode_atts(['lang' => ''], $attributes, 'hechtwijzer'));
});

add_action('init', function () {
    wp_register_script(
        'hechtwijzer-block',
        plugins_url('block.js', __FILE__),
        ['wp-blocks', 'wp-element', 'wp-block-editor', 'wp-components'],
        '0.1.0',
        true
    );
    register_block_type('hechtwijzer/quiz', [
        'api_version' => 2,
        'title' => 'Hechtwijzer',
        'category' => 'embed',
        'icon' => 'heart',
        'description' => __('The attachment quiz of your Hechtwijzer site.', 'hechtwijzer'),
        'attributes' => ['lang' => ['type' => 'string', 'default' => '']],
        'editor_script' => 'hechtwijzer-block',
        'render_callback' => 'hechtwijzer_render',
    ]);
});

add_filter('script_loader_tag', function ($tag, $handle) {
    return $handle === 'hechtwijzer' ? str_replace(' src=', ' defer src=', $tag) : $tag;
}, 10, 2);

add_action('admin_init', function () {
    register_setting('hechtwijzer', HECHTWIJZER_ORIGIN, ['sanitize_callback' => 'hechtwijzer_origin_of']);
    register_setting('hechtwijzer', HECHTWIJZER_LANG, ['sanitize_callback' => 'hechtwijzer_lang_of']);
});

add_action('admin_menu', function () {
    add_options_page('Hechtwijzer', 'Hechtwijzer', 'manage_options', 'hechtwijzer', 'hechtwijzer_settings');
});

function hechtwijzer_settings()
{
    $lang = get_option(HECHTWIJZER_LANG);
    ?>
    <div class="wrap">
      <h1>Hechtwijzer</h1>
      <form method="post" action="options.php">
        <?php settings_fields('hechtwijzer'); ?>
        <table class="form-table" role="presentation">
          <tr>
            <th scope="row"><label for="hw-origin"><?php esc_html_e('Address of your quiz', 'hechtwijzer'); ?></label></th>
            <td>
              <input id="hw-origin" name="<?php echo esc_attr(HECHTWIJZER_ORIGIN); ?>" type="url" class="regular-text"
                placeholder="https://quiz.example" value="<?php echo esc_attr(get_option(HECHTWIJZER_ORIGIN)); ?>">
              <p class="description"><?php
                printf(
                    /* translators: %s: the origin of this site. */
                    esc_html__('There, ALLOWED_ORIGINS has to hold %s.', 'hechtwijzer'),
                    '<code>' . esc_html(hechtwijzer_origin_of(home_url())) . '</code>'
                );
              ?></p>
            </td>
          </tr>
          <tr>
            <th scope="row"><label for="hw-lang"><?php esc_html_e('Language', 'hechtwijzer'); ?></label></th>
            <td>
              <select id="hw-lang" name="<?php echo esc_attr(HECHTWIJZER_LANG); ?>">
                <option value=""><?php esc_html_e('As this site', 'hechtwijzer'); ?></option>
                <option value="nl"<?php selected($lang, 'nl'); ?>>Nederlands</option>
                <option value="en"<?php selected($lang, 'en'); ?>>English</option>
              </select>
            </td>
          </tr>
        </table>
        <?php submit_button(); ?>
      </form>
      <p><?php esc_html_e('Put the block "Hechtwijzer" or [hechtwijzer] into a page.', 'hechtwijzer'); ?></p>
    </div>
    <?php
}
